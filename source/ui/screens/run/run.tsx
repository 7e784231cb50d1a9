import { Box } from 'ink';
import type { ReactElement } from 'react';
import { stepWords } from '../../../procedure/run-words.ts';
import type { Progress } from '../../../provision/apply.ts';
import type { Plan, Step } from '../../../provision/run.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { layoutFor, windowAround } from '../../frame/layout.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { Spinner } from '../../frame/spinner-line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import type { Binding } from '../../keys/binding.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { exitCodeOf } from '../../state/leaving.ts';
import { withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { outcomeLines } from './outcome-lines.ts';

/** The writes, a row a step, and then the outcome. */
export const run: Screen = {
  id: 'run',
  question: wizard => {
    switch (wizard.run.status) {
      case 'ended':
        return OUTCOMES[wizard.run.receipt.status];
      case 'broken':
        return 'The run broke off';
      default:
        return 'Writing to the account';
    }
  },
  enter: wizard => withLocal(wizard, 'runScroll', 0),
  bindings: wizard =>
    isOver(wizard)
      ? [
          ...scrollBindings(layoutFor(wizard.size).bodyRows - 1),
          { keys: ['enter', 'q'], shown: 'enter', label: 'leave', event: { type: 'answered' } },
        ]
      : [STOP],
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return isOver(wizard) ? { ...wizard, exitCode: exitCodeOf(wizard) } : wizard;
      case 'scrolled': {
        const { bodyRows } = layoutFor(wizard.size);
        const count = outcomeLines(wizard, 'in-pieces').length;
        return withLocal(
          wizard,
          'runScroll',
          scrollStart(wizard.local.runScroll + event.by, count, bodyRows),
        );
      }
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => {
    if (isOver(wizard))
      return (
        <Scroll lines={outcomeLines(wizard, 'in-pieces')} from={wizard.local.runScroll} height={room.rows} />
      );
    if (wizard.plan.status !== 'ready') return <Rows height={room.rows} />;
    const progress =
      wizard.run.status === 'running' || wizard.run.status === 'wanted' ? wizard.run.progress : [];
    return <StepRows plan={wizard.plan.value} progress={progress} room={room} />;
  },
  detail: wizard =>
    isOver(wizard)
      ? []
      : [isStopping(wizard) ? 'Stopping after the step under way.' : 'Every step is kept in the receipt.'],
  help: [
    'Each step is one call to IAM. + was written, = was so already, ! failed. What was written is kept in the receipt.',
    'IAM spreads changes slowly: allow five minutes before you test a new permission.',
    'AWS documentation: Changes that I make are not always immediately visible, IAM User Guide.',
  ],
};

const STOP: Binding = {
  keys: ['ctrl-c'],
  shown: 'ctrl+c',
  label: 'stop after this step',
  event: { type: 'leave-asked' },
};

const OUTCOMES = {
  done: 'Done',
  partial: 'Done in part: some steps were carried out, some were not',
  failed: 'Nothing was written',
  undone: 'Undone',
} as const;

function isOver(wizard: Wizard): boolean {
  return wizard.run.status === 'ended' || wizard.run.status === 'broken';
}

function isStopping(wizard: Wizard): boolean {
  return (wizard.run.status === 'running' || wizard.run.status === 'wanted') && wizard.run.stopping;
}

interface StepRowsProps {
  readonly plan: Plan;
  readonly progress: readonly Progress[];
  readonly room: Room;
}

function StepRows({ plan, progress, room }: StepRowsProps): ReactElement {
  const states = plan.steps.map((step, index) => stateOf(step, index, progress));
  const active = Math.max(
    0,
    states.findIndex(state => state.status === 'active'),
  );
  const { from, to } = windowAround(active, plan.steps.length, room.rows);
  return (
    <Rows height={room.rows}>
      {plan.steps.slice(from, to).map((step, offset) => {
        const index = from + offset;
        const state = states[index] ?? { status: 'waiting', note: '' };
        return (
          <StepRow
            key={`${step.policyArn} ${step.principal?.type} ${step.principal?.name}`}
            words={stepWords(step, plan)}
            state={state}
          />
        );
      })}
    </Rows>
  );
}

interface StepState {
  readonly status: 'waiting' | 'active' | 'done' | 'failed';
  readonly note: string;
}

function StepRow({ words, state }: { words: string; state: StepState }): ReactElement {
  const symbols = useSymbols();
  const signs = { waiting: ' ', done: symbols.tick, failed: symbols.cross };
  const colour = { waiting: {}, active: {}, done: { color: 'green' }, failed: { color: 'red' } }[
    state.status
  ];
  return (
    <Box>
      <Line {...colour}>
        {'  '}
        {state.status === 'active' ? <Spinner /> : signs[state.status]} {words}
        {state.note === '' ? '' : `   ${state.note}`}
      </Line>
    </Box>
  );
}

function stateOf(step: Step, index: number, progress: readonly Progress[]): StepState {
  if (step.status === 'in-place') return { status: 'done', note: 'was so already' };
  const own = progress.filter(item => item.index === index);
  const last = own.at(-1);
  switch (last?.type) {
    case undefined:
      return { status: 'waiting', note: '' };
    case 'step-started':
      return { status: 'active', note: '' };
    case 'step-retried':
      return { status: 'active', note: `try ${last.attempt + 1}: ${safeLine(last.message)}` };
    case 'step-ended':
      return {
        status: last.step.status === 'done' ? 'done' : 'failed',
        note: last.step.error?.message ?? '',
      };
  }
}
