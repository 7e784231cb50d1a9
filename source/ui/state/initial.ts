import type { AccountChoice } from '../../account/account.ts';
import type { Answers } from '../../procedure/answers.ts';
import { NEW_ATTACH } from '../screens/attach/attach-state.ts';
import { NEW_CREATE } from '../screens/create/create-state.ts';
import { NEW_EDITOR } from '../screens/editor/editor-state.ts';
import { menu } from '../screens/menu/menu.tsx';
import { NEW_MENU } from '../screens/menu/menu-state.ts';
import { NEW_REVIEW } from '../screens/review/review-state.ts';
import { NEW_RUN } from '../screens/run/run-screen-state.ts';
import { NEW_SCOPE } from '../screens/scope/scope-state.ts';
import { NEW_SIGN_IN } from '../screens/sign-in/sign-in-state.ts';
import { NO_LISTINGS } from './reduce-account.ts';
import type { Locals, Size, Wizard } from './wizard.ts';

const NO_LOCALS: Locals = {
  ...NEW_SIGN_IN,
  ...NEW_MENU,
  ...NEW_CREATE,
  ...NEW_EDITOR,
  ...NEW_SCOPE,
  ...NEW_REVIEW,
  ...NEW_ATTACH,
  ...NEW_RUN,
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
    openers: [],
    problem: undefined,
    notice: undefined,
    errands: [],
    nextErrand: 1,
    undertaking: { kind: 'answers' },
    outsideEdit: undefined,
    overlay: 'none',
    helpScroll: 0,
    pasting: false,
    plan: { status: 'idle' },
    run: { status: 'not-started' },
    stoppedWith: undefined,
    exitCode: undefined,
  });
}
