import type { AccountChoice } from '../../account/account.ts';
import { type Answers, type Naming, PLAIN_NAMING } from '../../procedure/answers.ts';
import { NO_PRESET, type Preset } from '../../procedure/preset.ts';
import { NO_NAMES } from '../../settings/used-names.ts';
import { atFile } from '../screens/create/create-state.ts';
import { menu } from '../screens/menu/menu.tsx';
import { NEW_LOCALS } from './new-locals.ts';
import { NO_LISTINGS } from './reduce-account.ts';
import type { Size, Wizard } from './wizard.ts';

/** initialWizard is the wizard before its first key: at the menu, looking for the identity. */
export function initialWizard(
  choice: AccountChoice,
  answers: Answers,
  size: Size,
  preset: Preset = NO_PRESET,
  naming: Naming = PLAIN_NAMING,
): Wizard {
  return menu.enter({
    terminal: size,
    size,
    tour: undefined,
    choice,
    identity: { status: 'wanted' },
    listings: NO_LISTINGS,
    screen: 'menu',
    answers,
    naming,
    lastNames: NO_NAMES,
    given: answers.start?.kind === 'document' ? answers.start : undefined,
    preset,
    local: preset.file === undefined ? NEW_LOCALS : { ...NEW_LOCALS, ...atFile(preset.file) },
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
    trying: { status: 'none' },
    session: [],
    carriedOut: undefined,
    stoppedWith: undefined,
    exitCode: undefined,
  });
}
