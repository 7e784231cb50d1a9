import { NEXT } from '../../keys/common-bindings.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';

const OPTIONS: readonly Option[] = [
  {
    id: 'practise',
    label: 'Practise in the built-in account',
    note: 'nothing leaves this machine',
    detail: [
      'An account 123456789012 with users, groups and roles that behaves like AWS.',
      'It needs no credentials and keeps its state in one file.',
    ],
  },
  {
    id: 'profile',
    label: 'Choose a profile',
    note: 'from the AWS configuration',
    detail: ['Names a profile of ~/.aws/config or ~/.aws/credentials to sign in with.'],
  },
  {
    id: 'retry',
    label: 'Look for credentials again',
    note: 'after signing in elsewhere',
    detail: ['Sign in with: aws sso login --profile NAME, or aws configure. Then choose this.'],
  },
];

/** Where to work, asked when no credentials were found. */
export const where: Screen = {
  id: 'where',
  question: () => 'Where would you like to work?',
  enter: wizard => withLocal(wizard, 'where', listState()),
  bindings: wizard =>
    listKeys(wizard, wizard.local.where, [], NEXT).filter(binding => binding.label !== 'back'),
  typed: (wizard, text) => listTyped(wizard.local.where, text),
  reduce: (wizard, event) => {
    if (event.type === 'answered') return choose(wizard);
    if (!isListEvent(event)) return wizard;
    return withLocal(wizard, 'where', reduceList(wizard.local.where, event, OPTIONS));
  },
  Body: ({ wizard, room }) => (
    <List options={OPTIONS} list={wizard.local.where} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(OPTIONS, wizard.local.where)?.detail ?? [],
  caution: ({ identity }) => (identity.status === 'failed' ? identity.failure.message : undefined),
  help: [
    'The wizard signs in as the AWS CLI does: environment variables, profiles, single sign-on, roles and instance credentials.',
    'A profile is a named set of credentials in ~/.aws/config. The practice account is part of this program: it answers like IAM, and nothing in it costs or breaks anything.',
    'AWS documentation: Configuration and credential file settings, AWS CLI User Guide.',
  ],
};

function choose(wizard: Wizard): Wizard {
  switch (highlighted(OPTIONS, wizard.local.where)?.id) {
    case 'practise':
      return { ...wizard, choice: { ...wizard.choice, sandbox: true }, identity: { status: 'wanted' } };
    case 'profile':
      return openScreen(wizard, 'profile');
    default:
      return { ...wizard, identity: { status: 'wanted' } };
  }
}
