import type { AccountChoice } from '../account/account.ts';
import { openAccount } from '../account/open-account.ts';
import { profileRows } from '../account/profile-rows.ts';
import type { Answers, Naming } from '../procedure/answers.ts';
import { DraftDesk } from '../procedure/draft-desk.ts';
import type { Preset } from '../procedure/preset.ts';
import { Receipts } from '../provision/receipts.ts';
import { Drafts } from '../settings/drafts.ts';
import { LastNames } from '../settings/last-names.ts';
import { ownPreferences } from '../settings/own-settings.ts';
import { App, DRAFT_KEPT, reduce, type WizardEnd } from './app.tsx';
import { editOutside } from './effects/edit-outside.ts';
import type { Services } from './effects/services.ts';
import { sizeOf } from './effects/use-terminal.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { draw, drawInstead, type Picture } from './opening/opening.tsx';
import type { WizardEvent } from './state/events.ts';
import { initialWizard } from './state/initial.ts';
import { afresh } from './state/reduce-account.ts';
import type { Wizard } from './state/wizard.ts';

export interface WizardOptions {
  readonly choice: AccountChoice;
  /** Answers that flags gave beforehand, and what they did not. */
  readonly answers: Answers;
  readonly preset: Preset;
  /** What the person's settings give new policies. */
  readonly naming: Naming;
}

/** openWizard runs the wizard in the place of the picture that is drawn and resolves with the exit code of the program. */
export async function openWizard(
  { choice, answers, preset, naming }: WizardOptions,
  drawn: Picture,
): Promise<number> {
  const now = () => new Date();
  const services: World = {
    openAccount,
    profileRows,
    receipts: new Receipts(),
    drafts: new DraftDesk(new Drafts(), now),
    preferences: ownPreferences(),
    lastNames: new LastNames(),
    now,
  };
  let wizard = initialWizard(choice, answers, sizeOf(process.stdout), preset, naming);
  let picture: Picture | undefined = drawn;
  for (;;) {
    const end = await show(wizard, services, picture);
    picture = undefined;
    if (end?.kind === 'set-aside') {
      wizard = takeUp(end.wizard, await editOutside(end.edit));
      // A key pressed before the wizard listens again waits for it, instead of being written into its frame.
      process.stdin.setRawMode(true);
      continue;
    }
    if (end === undefined) return INTERRUPTED;
    process.stdout.write(`${end.lastWords.join('\n')}\n`);
    return end.exitCode;
  }
}

/** What the wizard reaches besides its own picture. */
type World = Omit<Services, 'shown'>;

async function show(
  wizard: Wizard,
  services: World,
  drawn: Picture | undefined,
): Promise<WizardEnd | undefined> {
  let fault: Error | undefined;
  const app = (
    <FaultBoundary
      onFault={error => {
        fault = error;
        picture.ink.unmount();
      }}
    >
      <App initial={wizard} services={{ ...services, shown: () => picture.output.shown() }} />
    </FaultBoundary>
  );
  const picture = drawn === undefined ? draw(app) : drawInstead(drawn, app);
  const end = (await picture.ink.waitUntilExit().finally(() => picture.output.end())) as
    | WizardEnd
    | undefined;
  if (fault === undefined) return end;
  if (services.drafts.kept) process.stdout.write(`${DRAFT_KEPT}\n`);
  throw fault;
}

/** The wizard goes on where it was: lists that were still arriving are fetched anew, and the edited text is told. */
function takeUp(wizard: Wizard, event: WizardEvent): Wizard {
  const back: Wizard = {
    ...wizard,
    listings: afresh(wizard.listings),
  };
  return reduce(reduce(back, { type: 'resized', size: sizeOf(process.stdout) }), event);
}

/** Ink was taken down from outside, by a signal. */
const INTERRUPTED = 130;
