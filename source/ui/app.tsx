import { useApp } from 'ink';
import { type ReactElement, useEffect, useReducer } from 'react';
import type { Services } from './effects/services.ts';
import { useAccount } from './effects/use-account.ts';
import { usePlan, useRun } from './effects/use-run.ts';
import { useKeys, usePasteMarks, useSize } from './effects/use-terminal.ts';
import { Frame } from './frame/frame.tsx';
import { reachable } from './keys/binding.ts';
import { outcomeLines } from './screens/run/outcome-lines.ts';
import { SCREENS } from './screens/screens.ts';
import { whatWasWritten } from './state/leaving.ts';
import { bindingsOf, wizardReducer } from './state/reducer.ts';
import type { Wizard } from './state/wizard.ts';

const reduce = wizardReducer(SCREENS);

/** App is the root: it holds the state, runs the effects and has the only way out. */
export function App({ initial, services }: { initial: Wizard; services: Services }): ReactElement | null {
  const [wizard, dispatch] = useReducer(reduce, initial);
  const { exit } = useApp();
  useKeys(dispatch);
  usePasteMarks();
  useSize(dispatch);
  const account = useAccount(wizard, services, dispatch);
  usePlan(wizard, account, services, dispatch);
  useRun(wizard, account, services, dispatch);
  const { exitCode } = wizard;
  useEffect(() => {
    if (exitCode !== undefined) exit({ exitCode, lastWords: lastWords(wizard) } as never);
  }, [exitCode, exit, wizard]);
  // The frame is taken away; what is to stay in the scrollback is written when Ink has gone.
  if (exitCode !== undefined) return null;
  const screen = SCREENS[wizard.screen];
  return (
    <Frame
      wizard={wizard}
      screen={screen}
      bindings={reachable(bindingsOf(SCREENS, wizard))}
      screenKeys={reachable(screen.bindings(wizard))}
    />
  );
}

/** What the wizard leaves behind when it ends. */
export interface WizardEnd {
  readonly exitCode: number;
  /** The outcome, or that nothing was written; these lines stay in the scrollback. */
  readonly lastWords: readonly string[];
}

function lastWords(wizard: Wizard): string[] {
  const lines = outcomeLines(wizard, 'whole').map(line => line.text);
  return lines.length === 0 ? [whatWasWritten(wizard)] : lines;
}
