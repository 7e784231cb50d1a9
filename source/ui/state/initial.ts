import type { AccountChoice } from '../../account/account.ts';
import type { Answers } from '../../procedure/answers.ts';
import type { FormState } from '../prompts/form-state.ts';
import { listState } from '../prompts/list-state.ts';
import { menu } from '../screens/menu/menu.tsx';
import { NO_LISTINGS } from './reduce-account.ts';
import type { Locals, Size, Wizard } from './wizard.ts';

const EMPTY_FORM: FormState = { fields: [], focus: 0 };

const NO_LOCALS: Locals = {
  where: listState(),
  profile: listState(),
  menu: listState(),
  start: listState(),
  startAnnounced: undefined,
  parameters: EMPTY_FORM,
  permissions: listState(),
  service: listState(),
  actions: listState(),
  resources: EMPTY_FORM,
  conditions: EMPTY_FORM,
  reviewScroll: 0,
  name: EMPTY_FORM,
  who: { front: 'user', lists: { user: listState(), group: listState(), role: listState() } },
  policies: { front: 'customer', lists: { customer: listState(), aws: listState() } },
  confirm: { shows: 'changes', scroll: 0 },
  runScroll: 0,
  statement: 0,
  resourcesOpener: 'permissions',
  newService: 'ecs',
};

/** initialWizard is the wizard before its first key: at the menu, looking for the identity. */
export function initialWizard(choice: AccountChoice, answers: Answers, size: Size): Wizard {
  return menu.enter({
    size,
    choice,
    identity: { status: 'wanted' },
    listings: NO_LISTINGS,
    screen: 'menu',
    answers,
    given: answers.start?.kind === 'document' ? answers.start : undefined,
    local: NO_LOCALS,
    problem: undefined,
    overlay: 'none',
    helpScroll: 0,
    pasting: false,
    plan: { status: 'idle' },
    run: { status: 'not-started' },
    exitCode: undefined,
  });
}
