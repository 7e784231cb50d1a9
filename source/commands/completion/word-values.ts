import { settingRows } from '../../settings/own-settings.ts';
import {
  LAST_NAMES_WORDS,
  PREFERENCE_KEYS,
  PREFERENCES,
  type PreferenceKey,
  SETTING_FORMS,
} from '../../settings/preference-keys.ts';
import { type Candidate, NOTHING, named, type Offer, words } from './candidate.ts';
import { profileNames, regionNames, roleKinds, templateNames } from './flag-values.ts';
import type { Place } from './place.ts';
import { SHELLS } from './shells.ts';

/** Runs that are described, the most: each receipt is a file to read. */
const RUNS_MAX = 30;

/** wordValues are what a word of a command can be that is neither a flag nor its value. */
export async function wordValues({ path, words: before, command }: Place, typed: string): Promise<Offer> {
  const [first, second] = path;
  const isFirst = before.length === 0;
  switch (first) {
    case 'undo':
    case 'resume':
    case 'runs':
      return isFirst ? words(await runs(first)) : NOTHING;
    case 'templates':
      return isFirst ? words(await templateNames()) : NOTHING;
    case 'reference':
      return isFirst ? words((await import('./reference-values.ts')).searchValues(typed)) : NOTHING;
    case 'lint':
      return { kind: 'files' };
    case 'roles':
      return second === 'create' ? words(await roleKinds(before)) : NOTHING;
    case 'completion':
      return isFirst ? words(named(SHELLS)) : NOTHING;
    case 'settings':
      if (second === undefined || second === 'list' || second === 'forget') return NOTHING;
      return isFirst ? words(settings(second)) : settingValues(second, before);
    default:
      if (first !== undefined || before[0] !== 'help' || before.length > 1) return NOTHING;
      return words(
        command
          .createHelp()
          .visibleCommands(command)
          .map(one => ({ value: one.name(), description: one.summary() })),
      );
  }
}

async function runs(command: 'undo' | 'resume' | 'runs'): Promise<Candidate[]> {
  const [{ Receipts }, { canUndo }, { canResume }] = await Promise.all([
    import('../../provision/receipts.ts'),
    import('../../procedure/run-choices.ts'),
    import('../../provision/find-run.ts'),
  ]);
  const isWanted = { undo: canUndo, resume: canResume, runs: () => true }[command];
  const receipts = new Receipts();
  return receipts
    .ids()
    .slice(0, RUNS_MAX)
    .flatMap(value => {
      const receipt = receipts.find(value);
      if (receipt === undefined || !isWanted(receipt)) return [];
      const about = receipt.policy?.name ?? receipt.reason ?? '';
      return [{ value, description: [receipt.status, about].filter(Boolean).join(', ') }];
    });
}

/** Where one is to be unset, those that are set. */
function settings(command: string): Candidate[] {
  const set = settingRows({})
    .filter(({ from }) => from === 'set')
    .map(({ key }) => key);
  const keys = command === 'unset' && set.length > 0 ? set : PREFERENCE_KEYS;
  return keys.map(value => ({ value, description: PREFERENCES[value].meaning }));
}

async function settingValues(command: string, [key, ...more]: readonly string[]): Promise<Offer> {
  if (command !== 'set' || more.length > 0) return NOTHING;
  if (key === 'profile') return words(await profileNames());
  if (key === 'region') return words(await regionNames());
  if (key === 'output') return words(named(SETTING_FORMS));
  if (key === 'lastNames') return words(named(LAST_NAMES_WORDS));
  if (key === 'path' || key === 'tags') return words(named(valueNow(key)));
  return key === 'templateFolder' ? { kind: 'folders' } : NOTHING;
}

/** A longer value is seldom typed anew: the one that holds is there to be changed. */
function valueNow(key: PreferenceKey): string[] {
  return settingRows({}).flatMap(row => (row.key === key && row.text !== '' ? [row.text] : []));
}
