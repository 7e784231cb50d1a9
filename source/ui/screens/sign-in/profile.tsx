import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';

/** Which profile of the AWS configuration to sign in with. */
export const profile: Screen = {
  id: 'profile',
  question: () => 'Which profile?',
  enter: wizard => wantListing(withLocal(wizard, 'profile', listState()), 'profile'),
  bindings: wizard => listKeys(wizard, wizard.local.profile, []),
  typed: (wizard, text) => listTyped(wizard.local.profile, text),
  reduce: (wizard, event) => {
    if (event.type === 'answered') return choose(wizard);
    if (event.type === 'went-back') return goBack(wizard);
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'profile', reduceList(wizard.local.profile, event, options(wizard)));
  },
  Body: ({ wizard, room }) => (
    <List
      options={options(wizard)}
      list={wizard.local.profile}
      room={room}
      choice="one"
      empty={
        wizard.listings.profile.status === 'complete'
          ? 'There is no profile on this machine: aws configure makes one.'
          : 'Reading the AWS configuration'
      }
    />
  ),
  detail: () => [],
  help: [
    'A profile names credentials and a Region in ~/.aws/config and ~/.aws/credentials.',
    'AWS documentation: Named profiles, AWS CLI User Guide.',
  ],
};

function options(wizard: Wizard): Option[] {
  return wizard.listings.profile.items.map(({ name }) => ({ id: name, label: safeLine(name) }));
}

function choose(wizard: Wizard): Wizard {
  const chosen = highlighted(options(wizard), wizard.local.profile);
  if (chosen === undefined) return wizard;
  return {
    ...wizard,
    choice: { ...wizard.choice, sandbox: false, profile: chosen.id },
    identity: { status: 'wanted' },
  };
}
