import { render } from 'ink';
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
import { FrameOutput } from './effects/frame-output.ts';
import type { Services } from './effects/services.ts';
import { sizeOf } from './effects/use-terminal.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { SymbolsContext, symbolsFor } from './frame/theme.ts';
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

/** openWizard runs the wizard on the terminal and resolves with the exit code of the program. */
export async function openWizard({ choice, answers, preset, naming }: WizardOptions): Promise<number> {
  const now = () => new Date();
  const services: Services = {
    openAccount,
    profileRows,
    receipts: new Receipts(),
    drafts: new DraftDesk(new Drafts(), now),
    preferences: ownPreferences(),
    lastNames: new LastNames(),
    now,
  };
  let wizard = initialWizard(choice, answers, sizeOf(process.stdout), preset, naming);
  for (;;) {
    const end = await show(wizard, services);
    if (end?.kind === 'set-aside') {
      wizard = takeUp(end.wizard, await editOutside(end.edit));
      continue;
    }
    if (end === undefined) return INTERRUPTED;
    process.stdout.write(`${end.lastWords.join('\n')}\n`);
    return end.exitCode;
  }
}

async function show(wizard: Wizard, services: Services): Promise<WizardEnd | undefined> {
  let fault: Error | undefined;
  const output = new FrameOutput(process.stdout);
  output.begin();
  const app = render(
    <FaultBoundary
      onFault={error => {
        fault = error;
        app.unmount();
      }}
    >
      <SymbolsContext.Provider value={symbolsFor(process.env)}>
        <App initial={wizard} services={services} />
      </SymbolsContext.Provider>
    </FaultBoundary>,
    // What Ink calls debugging is writing every frame whole, without drawing it over the one before.
    { stdout: output.asStream(), debug: true, exitOnCtrlC: false, patchConsole: false },
  );
  const end = (await app.waitUntilExit().finally(() => output.end())) as WizardEnd | undefined;
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
