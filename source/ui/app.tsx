import { useApp } from 'ink';
import { type ReactElement, useEffect, useReducer } from 'react';
import type { DraftDesk } from '../procedure/draft-desk.ts';
import type { OutsideEdit } from '../procedure/edit-outside.ts';
import type { Services } from './effects/services.ts';
import { useAccount } from './effects/use-account.ts';
import { useDraft } from './effects/use-draft.ts';
import { useErrands } from './effects/use-errands.ts';
import { useLastNames } from './effects/use-last-names.ts';
import { usePlan, useRun } from './effects/use-run.ts';
import { useSignals } from './effects/use-signals.ts';
import { useKeys, useSize } from './effects/use-terminal.ts';
import { useTour } from './effects/use-tour.ts';
import { useTry } from './effects/use-try.ts';
import { Frame } from './frame/frame.tsx';
import { type Symbols, useSymbols } from './frame/theme.ts';
import { reachable } from './keys/binding.ts';
import { lastWords } from './screens/run/last-words.ts';
import { BACKGROUND, SCREENS } from './screens/screens.ts';
import { bindingsOf, helpKeys, wizardReducer } from './state/reducer.ts';
import type { Wizard } from './state/wizard.ts';

/** reduce is the reducer of the wizard. */
export const reduce = wizardReducer(SCREENS, BACKGROUND);

/** DRAFT_KEPT is said when a wizard ends whose answers can be continued. */
export const DRAFT_KEPT = 'A draft is kept: the menu of the next start offers to continue it.';

/** App is the root: it holds the state, runs the effects and has the only way out. */
export function App({ initial, services }: { initial: Wizard; services: Services }): ReactElement | null {
  const [wizard, dispatch] = useReducer(reduce, initial);
  const { exit } = useApp();
  const symbols = useSymbols();
  useKeys(dispatch);
  useSize(dispatch);
  // Before errands: what they read of the drafts holds the present one.
  useDraft(wizard, services.drafts, dispatch);
  useLastNames(wizard, services.lastNames, dispatch);
  useTour(wizard, services.preferences, dispatch);
  const account = useAccount(wizard, services, dispatch);
  usePlan(wizard, account, services, dispatch);
  useRun(wizard, account, services, dispatch);
  useTry(wizard, account, services, dispatch);
  useErrands(wizard, account, services, dispatch);
  useSignals(dispatch);
  const { exitCode, outsideEdit } = wizard;
  useEffect(() => {
    if (exitCode !== undefined)
      exit({ kind: 'left', exitCode, lastWords: allLastWords(wizard, services.drafts, symbols) } as never);
    else if (outsideEdit !== undefined) exit({ kind: 'set-aside', wizard, edit: outsideEdit } as never);
  }, [exitCode, outsideEdit, exit, wizard, services, symbols]);
  // The frame is taken away; what is to stay in the scrollback is written when Ink has gone.
  if (exitCode !== undefined || outsideEdit !== undefined) return null;
  const screen = SCREENS[wizard.screen];
  return (
    <Frame
      wizard={wizard}
      screen={screen}
      bindings={reachable(bindingsOf(SCREENS, wizard))}
      helpKeys={wizard.overlay === 'help' ? helpKeys(SCREENS, wizard) : []}
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

/** What the runs of the session came to, and that the answers in hand are not lost. */
function allLastWords(wizard: Wizard, drafts: DraftDesk, symbols: Symbols): string[] {
  const draft = drafts.kept ? [DRAFT_KEPT] : [];
  return [...lastWords(wizard, symbols), ...draft];
}
