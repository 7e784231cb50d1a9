import { existsSync } from 'node:fs';
import { profileSettings } from '../../account/profiles.ts';
import { LastNames } from '../../settings/last-names.ts';
import { ownPreferences, type SettingRow, settingRows } from '../../settings/own-settings.ts';
import {
  isPreferenceKey,
  PREFERENCE_KEYS,
  PREFERENCES,
  type PreferenceKey,
  type PreferenceValue,
  preferenceProblem,
} from '../../settings/preference-keys.ts';
import { closest } from '../../text/closest.ts';
import { usageFailure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import { plural } from '../../text/words.ts';
import type { Output } from '../output/output.ts';
import type { Style } from '../output/style.ts';

/** listSettings is the command settings: every setting, its value and where that comes from. */
export function listSettings(output: Output): number {
  const rows = settingRows();
  output.data(rows.map(data), style => listText(rows, style));
  return 0;
}

/** getSetting is the command settings get: the value that holds, an empty line where there is none. It throws a usage Failure for a key that is none. */
export function getSetting(word: string, output: Output): number {
  const row = rowOf(known(word));
  output.data(row.value, () => safeLine(row.text));
  return 0;
}

/** setSetting is the command settings set. It throws a usage Failure for a key or a value that is none. */
export function setSetting(word: string, words: readonly string[], output: Output): number {
  const key = known(word);
  const value = PREFERENCES[key].read(words);
  const problem = preferenceProblem(key, value);
  if (problem !== undefined) throw usageFailure('InvalidValue', `${key}: ${problem}`);
  ownPreferences().set(key, value as PreferenceValue<PreferenceKey>);
  if (key === 'templateFolder' && typeof value === 'string' && !existsSync(value))
    output.note(safeLine(`There is no folder ${value} yet.`));
  if (key === 'lastNames' && value === 'off') tellForgotten(output);
  tellRow(key, output);
  return 0;
}

/** noteUnknownProfile says that the profile which was just preferred is not there: it may be made yet. */
export async function noteUnknownProfile(output: Output): Promise<void> {
  const profile = ownPreferences().get('profile');
  if (profile === undefined || (await profileSettings()).has(profile)) return;
  output.note(safeLine(`There is no profile ${profile} in the AWS configuration yet.`));
}

/** forgetNames is the command settings forget: the names used last are gone, and new ones are kept as the setting lastNames says. */
export function forgetNames(output: Output): number {
  const count = new LastNames().forget();
  output.outcome({ forgotten: count }, () => forgottenWords(count));
  return 0;
}

/** unsetSetting is the command settings unset. It throws a usage Failure for a key that is none. */
export function unsetSetting(word: string, output: Output): number {
  const key = known(word);
  ownPreferences().unset(key);
  tellRow(key, output);
  return 0;
}

/** What is not to be kept is not to lie about either. */
function tellForgotten(output: Output): void {
  output.note(forgottenWords(new LastNames().forget()));
}

function forgottenWords(count: number): string {
  return count === 0 ? 'There were no names to forget.' : `Forgotten: ${plural(count, 'name')} used before.`;
}

function known(word: string): PreferenceKey {
  if (isPreferenceKey(word)) return word;
  const meant = closest(word, PREFERENCE_KEYS);
  throw usageFailure(
    'UnknownSetting',
    `There is no setting ${JSON.stringify(word)}.`,
    meant === undefined ? `The settings are ${PREFERENCE_KEYS.join(', ')}.` : `Did you mean ${meant}?`,
  );
}

function rowOf(key: PreferenceKey): SettingRow {
  const row = settingRows().find(candidate => candidate.key === key);
  if (row === undefined) throw new Error(`The setting ${key} is not listed.`);
  return row;
}

function tellRow(key: PreferenceKey, output: Output): void {
  const row = rowOf(key);
  output.outcome(data(row), () => safeLine(`${key} = ${valueWords(row)}${originWords(row)}`));
}

function data({ key, value, from, variable, meaning }: SettingRow) {
  return { key, value, from, ...(variable === undefined ? {} : { variable }), meaning };
}

function listText(rows: readonly SettingRow[], style: Style): string {
  const width = Math.max(...rows.map(({ key }) => key.length));
  const file = ownPreferences().file;
  return [
    ...rows.flatMap(row => [
      safeLine(`${row.key.padEnd(width)}   ${valueWords(row)}${originWords(row)}`),
      style.faint(`${' '.repeat(width)}   ${row.meaning}`),
    ]),
    '',
    ...namesLines(),
    safeLine(`Kept in ${file}; ecs-iam-wizard settings set KEY VALUE, settings unset KEY.`),
  ].join('\n');
}

function namesLines(): string[] {
  const lastNames = new LastNames();
  const count = lastNames.count();
  if (count === 0) return [];
  const have = count === 1 ? 'name used before is' : 'names used before are';
  return [safeLine(`${count} ${have} kept in ${lastNames.file}; ecs-iam-wizard settings forget.`)];
}

function valueWords({ key, text, value }: SettingRow): string {
  if (key === 'tourSeen' && Array.isArray(value)) return value.length === 0 ? '-' : `${value.length} seen`;
  return text === '' ? '-' : text;
}

function originWords({ from, variable }: SettingRow): string {
  if (from === 'set') return '   (set)';
  return from === 'environment' ? `   (${variable} of the environment comes first)` : '';
}
