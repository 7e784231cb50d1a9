import type { AccountChoice } from '../../account/account.ts';
import type { Naming } from '../../procedure/answers.ts';
import { usageFailure } from '../../text/failure.ts';
import type { CreateFlags } from '../answers/create-answers.ts';
import type { WizardAnswers } from '../answers/wizard-answers.ts';
import { type Face, type FaceFlag, faceFor } from '../flags/face-flag.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import { hasTerminal } from '../run/confirm.ts';

/** What the wizard starts with. */
export interface WizardStart {
  readonly choice: AccountChoice;
  readonly face: Face;
  /** Asked for when the first picture is drawn, which does not depend on it. */
  readonly given: () => Promise<Given>;
}

/** What the person has said before the first question. */
export interface Given extends WizardAnswers {
  /** What the person's settings give new policies. */
  readonly naming: Naming;
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
  // What cannot be answered is said before anything is drawn; where nothing is answered, there is nothing to say.
  const answered = answersNothing(flags) ? undefined : await givenBy(flags);
  // Ink's colours do not know NO_COLOR, and read FORCE_COLOR when they are loaded.
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  return openWizard({ choice, face: faceFor(flags), given: async () => answered ?? givenBy(flags) });
}

/** These flags say where the wizard works and how it looks, and nothing of a policy. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  'profile',
  'region',
  'endpointUrl',
  'sandbox',
  'accessible',
  'color',
  'debug',
  'quiet',
  'output',
]);

function answersNothing(flags: object): boolean {
  return Object.entries(flags).every(
    ([name, value]) =>
      SURROUNDINGS.has(name) || value === undefined || (Array.isArray(value) && value.length === 0),
  );
}

async function givenBy(flags: CreateFlags): Promise<Given> {
  const [{ wizardAnswers }, { preferredNaming }] = await Promise.all([
    import('../answers/wizard-answers.ts'),
    import('../answers/preferred-naming.ts'),
  ]);
  return { ...(await wizardAnswers(flags)), naming: preferredNaming() };
}

function refuseWithoutTerminal(): void {
  if (hasTerminal()) return;
  throw usageFailure(
    'NoTerminal',
    'The wizard needs a terminal for its input and its output.',
    'In a script use ecs-iam-wizard create or ecs-iam-wizard attach; --help shows their flags.',
  );
}
