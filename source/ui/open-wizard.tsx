import { render } from 'ink';
import type { AccountChoice } from '../account/account.ts';
import { openAccount } from '../account/open-account.ts';
import { profileNames } from '../account/profiles.ts';
import type { Answers } from '../procedure/answers.ts';
import { Receipts } from '../provision/receipts.ts';
import { App, type WizardEnd } from './app.tsx';
import type { Services } from './effects/services.ts';
import { sizeOf } from './effects/use-terminal.ts';
import { SymbolsContext, symbolsFor } from './frame/theme.ts';
import { initialWizard } from './state/initial.ts';

export interface WizardOptions {
  readonly choice: AccountChoice;
  /** Answers that flags gave beforehand. */
  readonly answers: Answers;
}

/** openWizard runs the wizard on the terminal and resolves with the exit code of the program. */
export async function openWizard({ choice, answers }: WizardOptions): Promise<number> {
  const services: Services = {
    openAccount,
    profileNames,
    receipts: new Receipts(),
    now: () => new Date(),
  };
  const initial = initialWizard(choice, answers, sizeOf(process.stdout));
  const app = render(
    <SymbolsContext.Provider value={symbolsFor(process.env)}>
      <App initial={initial} services={services} />
    </SymbolsContext.Provider>,
    { exitOnCtrlC: false, maxFps: 60, incrementalRendering: true, patchConsole: false },
  );
  const end = (await app.waitUntilExit()) as WizardEnd | undefined;
  if (end === undefined) return INTERRUPTED;
  process.stdout.write(`${end.lastWords.join('\n')}\n`);
  return end.exitCode;
}

/** Ink was taken down from outside, by a signal. */
const INTERRUPTED = 130;
