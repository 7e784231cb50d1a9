import path from 'node:path';
import { folders } from '../files/folders.ts';
import { PREFERENCE_KEYS, PREFERENCES, type PreferenceKey, type PreferenceValue } from './preference-keys.ts';
import { Preferences } from './preferences.ts';

const opened = new Map<string, Preferences>();

/** ownPreferences are those of the person who runs the program: the same ones each time, so that what is wrong is said once. */
export function ownPreferences(): Preferences {
  const file = path.join(folders().config, 'settings.json');
  const preferences = opened.get(file) ?? new Preferences(file);
  opened.set(file, preferences);
  return preferences;
}

/** preferred is the value of a preference that counts where no flag says anything else; nothing where the environment does. */
export function preferred<Key extends PreferenceKey>(
  key: Key,
  environment: NodeJS.ProcessEnv = process.env,
): PreferenceValue<Key> {
  const { fallback } = PREFERENCES[key];
  return overriding(key, environment) === undefined ? ownPreferences().get(key) : fallback;
}

/** A setting as it holds now. */
export interface SettingRow {
  readonly key: PreferenceKey;
  readonly meaning: string;
  /** As the words of a command say it; empty where there is none, or it must not be seen. */
  readonly text: string;
  /** The same, as data. */
  readonly value: unknown;
  readonly from: 'set' | 'default' | 'environment';
  /** The variable that comes before the setting, where one does. */
  readonly variable?: string;
}

/** settingRows lists every setting with what holds now, and why. */
export function settingRows(environment: NodeJS.ProcessEnv = process.env): SettingRow[] {
  const set = new Map(
    ownPreferences()
      .list()
      .map(row => [row.key, row]),
  );
  return PREFERENCE_KEYS.map(key => {
    const { meaning, fallback, write } = PREFERENCES[key];
    const variable = overriding(key, environment);
    if (variable !== undefined) {
      const text = variable.shown === 'value' ? (environment[variable.name] ?? '') : '';
      return { key, meaning, text, value: text || null, from: 'environment', variable: variable.name };
    }
    const row = set.get(key);
    const value = row?.value ?? fallback;
    const text = (write as (value: unknown) => string)(value);
    return { key, meaning, text, value: value ?? null, from: row?.origin ?? 'default' };
  });
}

function overriding(key: PreferenceKey, environment: NodeJS.ProcessEnv) {
  return PREFERENCES[key].variables.find(
    ({ name, needs }) => environment[name] && environment[needs ?? name],
  );
}
