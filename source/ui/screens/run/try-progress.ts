import type { TryProgress } from '../../../provision/run-try.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import type { ProgressRow } from '../../prompts/progress-view.tsx';
import type { TryUnderWay } from '../../state/wizard.ts';
import { stepProgress } from './step-progress.ts';

type Phase = (TryProgress & { type: 'phase-started' })['phase'];

/** tryProgress are the parts of a try as they stand: each step that makes something, the questions, and the taking away. */
export function tryProgress({ tried, told }: TryUnderWay): ProgressRow[] {
  const phases = inPhases(told);
  const made = phases.get('making') ?? [];
  const asked = phases.get('asking');
  const removed = phases.get('removing');
  const count = tried.questions.reduce(
    (sum, { actions, resources }) => sum + actions.length * resources.length,
    0,
  );
  return [
    ...stepProgress(tried.plan, made.filter(isAboutStep)),
    {
      id: 'asking',
      words: `ask IAM's simulator about ${plural(count, 'request')}`,
      status: asked === undefined ? 'waiting' : removed === undefined ? 'active' : 'done',
      note: latestNote(asked ?? []),
    },
    {
      id: 'removing',
      words: 'take it all away again',
      status: removed === undefined ? 'waiting' : 'active',
      note: latestNote(removed ?? []),
    },
  ];
}

type StepTold = Exclude<TryProgress, { type: 'phase-started' | 'asked-again' }>;

function isAboutStep(told: TryProgress): told is StepTold {
  return told.type !== 'phase-started' && told.type !== 'asked-again';
}

function inPhases(told: readonly TryProgress[]): ReadonlyMap<Phase, TryProgress[]> {
  const phases = new Map<Phase, TryProgress[]>();
  let phase: Phase = 'making';
  for (const item of told) {
    if (item.type === 'phase-started') {
      phase = item.phase;
      phases.set(phase, []);
    } else phases.get(phase)?.push(item);
  }
  return phases;
}

/** Why it takes longer. */
function latestNote(told: readonly TryProgress[]): string {
  const latest = told.at(-1);
  if (latest?.type !== 'asked-again' && latest?.type !== 'step-retried') return '';
  return `try ${latest.attempt + 1}: ${safeLine(latest.message)}`;
}
