import { stepWords } from '../../../procedure/run-words.ts';
import type { Progress } from '../../../provision/apply.ts';
import type { Plan, Step } from '../../../provision/run.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { ProgressRow } from '../../prompts/progress-view.tsx';

/** stepProgress are the steps of a plan as they stand after what a run has told so far. */
export function stepProgress(plan: Plan, progress: readonly Progress[]): ProgressRow[] {
  const latest = new Map(progress.map(item => [item.index, item]));
  return plan.steps.map((step, index) => ({
    id: `${index}`,
    words: stepWords(step, plan),
    ...standing(step, latest.get(index)),
  }));
}

/** Times that a step is tried at most; the first one is not told. */
const TRIES_MOST = 4;

function standing(step: Step, latest: Progress | undefined): Pick<ProgressRow, 'status' | 'note'> {
  switch (latest?.type) {
    case undefined:
      return step.status === 'pending'
        ? { status: 'waiting', note: '' }
        : { status: 'done', note: step.note === undefined ? 'was so already' : safeLine(step.note) };
    case 'step-started':
      return { status: 'active', note: '' };
    case 'step-retried':
      return {
        status: 'active',
        note: `try ${latest.attempt + 1} of ${TRIES_MOST}: ${safeLine(latest.message)}`,
      };
    case 'step-ended':
      return {
        status: latest.step.status === 'done' ? 'done' : 'failed',
        note: latest.step.error?.message ?? '',
      };
  }
}
