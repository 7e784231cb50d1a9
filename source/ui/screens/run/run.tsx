import type { ReactElement } from 'react';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_OUTCOMES } from '../../../procedure/explained/runs.ts';
import { layoutFor } from '../../frame/layout.ts';
import { Rows } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import type { Binding } from '../../keys/binding.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { ProgressList } from '../../prompts/progress-view.tsx';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import type { TextLine } from '../../prompts/text-line.ts';
import { exitCodeOf } from '../../state/leaving.ts';
import { goTo, openScreen, withLocal } from '../../state/moves.ts';
import { startOver } from '../../state/start-over.ts';
import { isStopping, isUnderWay } from '../../state/under-way.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { canChange, outcomeKeys, receiptInHand } from './outcome-choices.ts';
import { outcomeLines, type Signs } from './outcome-lines.ts';
import { outcomeDetail, outcomeQuestion } from './outcome-words.ts';
import { review } from './review.ts';
import { stepProgress } from './step-progress.ts';

/** The writes, a row a step, then the outcome and what may follow it. */
export const run: Screen = {
  id: 'run',
  question: outcomeQuestion,
  enter: wizard => withLocal(wizard, 'runScroll', 0),
  resume: wizard => wizard,
  bindings: wizard => {
    if (isOver(wizard))
      return [...scrollBindings(layoutFor(wizard.size).bodyRows - 1), ...outcomeKeys(wizard)];
    return isStopping(wizard) ? [] : [STOP];
  },
  reduce: (wizard, event) => {
    if (!isOver(wizard)) return wizard;
    const runId = receiptInHand(wizard)?.runId;
    switch (event.type) {
      case 'run-finished':
        return runId === undefined ? wizard : review(wizard, { kind: 'resume', runId });
      case 'run-undone':
        return runId === undefined ? wizard : review(wizard, { kind: 'undo', runId });
      case 'try-opened':
        return openScreen(wizard, 'try');
      case 'went-back':
        return canChange(wizard) ? goTo({ ...wizard, run: { status: 'not-started' } }, 'confirm') : wizard;
      case 'started-over':
        return startOver(wizard);
      case 'answered':
        return { ...wizard, exitCode: exitCodeOf(wizard) };
      case 'scrolled': {
        const { bodyRows } = layoutFor(wizard.size);
        const count = linesOf(wizard, wizard.size.columns, COUNTED).length;
        const start = scrollStart(wizard.local.runScroll + event.by, count, bodyRows);
        return withLocal(wizard, 'runScroll', start);
      }
      default:
        return wizard;
    }
  },
  Body,
  detail: wizard => {
    if (isOver(wizard)) return outcomeDetail(wizard);
    return [isStopping(wizard) ? 'Stopping after the step under way.' : 'Every step is kept in the receipt.'];
  },
  help: withOwnWords(
    EXPLAINED_OUTCOMES,
    'Each step is one call to IAM: ticked when it was made, crossed when it failed, = when it was so already. r finishes, u takes back.',
  ),
};

const STOP: Binding = {
  keys: ['ctrl-c'],
  shown: 'ctrl+c',
  label: 'stop after this step',
  event: { type: 'leave-asked' },
};

/** Lines are counted with signs as wide as those that are drawn. */
const COUNTED: Signs = { tick: '+', cross: 'x', dot: '-' };

function isOver(wizard: Wizard): boolean {
  return wizard.run.status !== 'not-started' && !isUnderWay(wizard);
}

function linesOf({ run: made }: Wizard, columns: number, signs: Signs): TextLine[] {
  if (made.status === 'ended') return outcomeLines({ kind: 'run', ...made }, columns, signs);
  return made.status === 'broken' ? outcomeLines({ kind: 'broken', ...made }, columns, signs) : [];
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const symbols = useSymbols();
  const { plan, run: made, local } = wizard;
  if (isOver(wizard)) {
    const lines = linesOf(wizard, room.columns, symbols);
    return <Scroll lines={lines} from={local.runScroll} height={room.rows} />;
  }
  if (plan.status !== 'ready' || !('progress' in made)) return <Rows height={room.rows} />;
  return <ProgressList rows={stepProgress(plan.value, made.progress)} room={room} />;
}
