import type { ProfileRow } from '../../../account/profile-rows.ts';
import { EXPLAINED_PROFILES } from '../../../procedure/explained/places.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, withLocal } from '../../state/moves.ts';
import { rereadProfiles } from '../../state/reduce-account.ts';
import type { Listing, Wizard } from '../../state/wizard.ts';
import { workIn } from '../../state/work-in.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';

/** Which profile of the AWS configuration to sign in with. */
export const profile: Screen = {
  id: 'profile',
  question: () => 'Which profile?',
  enter: wizard =>
    rereadProfiles(withLocal(wizard, 'profile', listState([], Math.max(0, placeOfCurrent(wizard))))),
  bindings: wizard =>
    listKeys(wizard, wizard.local.profile, [
      optionsOf(wizard).length > 0 ? { ...REREAD, quiet: true } : REREAD,
    ]),
  typed: (wizard, text) => listTyped(wizard.local.profile, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'retried':
        return rereadProfiles(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'profile', reduceList(wizard.local.profile, event, optionsOf(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={optionsOf(wizard)}
      list={wizard.local.profile}
      room={room}
      choice="one"
      empty={emptyWords(wizard.listings.profile)}
    />
  ),
  detail: wizard => highlighted(optionsOf(wizard), wizard.local.profile)?.detail ?? [],
  help: EXPLAINED_PROFILES,
};

const REREAD: Binding = {
  keys: ['r'],
  shown: 'r',
  label: 'read the files again',
  event: { type: 'retried' },
};

const known = new WeakMap<readonly ProfileRow[], readonly Option[]>();

function optionsOf({ listings }: Wizard): readonly Option[] {
  const { items } = listings.profile;
  const kept = known.get(items);
  if (kept !== undefined) return kept;
  const made = items.map(optionOf);
  known.set(items, made);
  return made;
}

function optionOf({ name, source, region, facts, signIn }: ProfileRow): Option {
  const session = signIn === undefined ? [] : [`If its session has expired: ${signIn}`];
  return {
    id: name,
    label: safeLine(name),
    note: safeLine(region === undefined ? source : `${source}, ${region}`),
    detail: [...facts, ...session].map(safeLine),
  };
}

function placeOfCurrent(wizard: Wizard): number {
  return optionsOf(wizard).findIndex(({ id }) => id === wizard.choice.profile);
}

function emptyWords({ status, failure }: Listing<ProfileRow>): string {
  if (status === 'failed') return `The AWS configuration cannot be read: ${failure?.message ?? ''}`;
  if (status !== 'complete') return 'Reading the AWS configuration';
  return 'There is no profile on this machine: aws configure makes one, aws configure sso one for single sign-on. Then press r.';
}

function choose(wizard: Wizard): Wizard {
  const chosen = highlighted(optionsOf(wizard), wizard.local.profile);
  return chosen === undefined
    ? wizard
    : workIn(wizard, { ...wizard.choice, sandbox: false, profile: chosen.id });
}
