import { useApp } from 'ink';
import { type ReactElement, useEffect, useReducer } from 'react';
import type { DraftDesk } from './effects/draft-desk.ts';
import type { Services } from './effects/services.ts';
import { useAccount } from './effects/use-account.ts';
import { useDraft } from './effects/use-draft.ts';
import { useErrands } from './effects/use-errands.ts';
import { usePlan, useRun } from './effects/use-run.ts';
import { useSignals } from './effects/use-signals.ts';
import { useKeys, usePasteMarks, useSize } from './effects/use-terminal.ts';
import { useTour } from './effects/use-tour.ts';
import { Frame } from './frame/frame.tsx';
import { reachable } from './keys/binding.ts';
import { outcomeLines } from './screens/run/outcome-lines.ts';
import { BACKGROUND, SCREENS } from './screens/screens.ts';
import { whatWasWritten } from './state/leaving.ts';
import { bindingsOf, helpKeys, wizardReducer } from './state/reducer.ts';
import type { OutsideEdit, Wizard } from './state/wizard.ts';

/** reduce is the reducer of the wizard. */
export const reduce = wizardReducer(SCREENS, BACKGROUND);

/** App is the root: it holds the state, runs the effects and has the only way out. */
export function App({ initial, services }: { initial: Wizard; services: Services }): ReactElement | null {
  const [wizard, dispatch] = useReducer(reduce, initial);
  const { exit } = useApp();
  useKeys(dispatch);
  usePasteMarks();
  useSize(dispatch);
  // Before errands: what they read of the drafts holds the present one.
  useDraft(wizard, services.drafts, dispatch);
  useTour(wizard, services.preferences, dispatch);
  const account = useAccount(wizard, services, dispatch);
  usePlan(wizard, account, services, dispatch);
  useRun(wizard, account, services, dispatch);
  useErrands(wizard, account, services, dispatch);
  useSignals(dispatch);
  const { exitCode, outsideEdit } = wizard;
  useEffect(() => {
    if (exitCode !== undefined)
      exit({ kind: 'left', exitCode, lastWords: lastWords(wizard, services.drafts) } as never);
    else if (outsideEdit !== undefined) exit({ kind: 'set-aside', wizard, edit: outsideEdit } as never);
  }, [exitCode, outsideEdit, exit, wizard, services]);
  // The frame is taken away; what is to stay in the scrollback is written when Ink has gone.
  if (exitCode !== undefined || outsideEdit !== undefined) return null;
  const screen = SCREENS[wizard.screen];
  return (
    <Frame
      wizard={wizard}
      screen={screen}
      bindings={reachable(bindingsOf(SCREENS, wizard))}
      helpKeys={helpKeys(SCREENS, wizard)}
    />
  );
}

/** Why the wizard went off the screen: the person left it, or an editor of theirs has the terminal. */
export type WizardEnd =
  | {
      readonly kind: 'left';
      readonly exitCode: number;
      /** The outcome, or that nothing was written; these lines stay in the scrollback. */
      readonly lastWords: readonly string[];
    }
  | { readonly kind: 'set-aside'; readonly wizard: Wizard; readonly edit: OutsideEdit };

function lastWords(wizard: Wizard, drafts: DraftDesk): string[] {
  const lines = outcomeLines(wizard, 'whole').map(line => line.text);
  const draft = drafts.kept ? ['A draft is kept: the menu of the next start offers to continue it.'] : [];
  return [...(lines.length === 0 ? [whatWasWritten(wizard)] : lines), ...draft];
}
