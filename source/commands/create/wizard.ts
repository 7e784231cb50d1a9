import type { AccountChoice } from '../../account/account.ts';
import type { Naming } from '../../procedure/answers.ts';
import { usageFailure } from '../../text/failure.ts';
import type { CreateFlags } from '../answers/create-answers.ts';
import { preferredNaming } from '../answers/preferred-naming.ts';
import { type WizardAnswers, wizardAnswers } from '../answers/wizard-answers.ts';
import { type Face, type FaceFlag, faceFor } from '../flags/face-flag.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import { hasTerminal } from '../run/confirm.ts';

/** What the wizard starts with. */
export interface WizardStart extends WizardAnswers {
  readonly choice: AccountChoice;
  /** What the person's settings give new policies. */
  readonly naming: Naming;
  readonly face: Face;
}

/** OpenWizard shows the wizard until the person leaves it, and answers the exit code. */
export type OpenWizard = (start: WizardStart) => Promise<number>;

/** runWizard is the program without a command: the wizard, with the steps answered that flags answer. */
export async function runWizard(
  flags: CreateFlags & SharedFlags & FaceFlag,
  openWizard: OpenWizard,
): Promise<number> {
  // Who asks for plain lines by hand may send the answers by a pipe.
  if (flags.accessible !== true) refuseWithoutTerminal();
  const choice = accountChoice(flags);
  const start = await wizardAnswers(flags);
  // Ink's colours do not know NO_COLOR, and read FORCE_COLOR when they are loaded.
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  return openWizard({ choice, naming: preferredNaming(), face: faceFor(flags), ...start });
}

function refuseWithoutTerminal(): void {
  if (hasTerminal()) return;
  throw usageFailure(
    'NoTerminal',
    'The wizard needs a terminal for its input and its output.',
    'In a script use ecs-iam-wizard create or ecs-iam-wizard attach; --help shows their flags.',
  );
}
