import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_OUTCOMES } from '../../procedure/explained/runs.ts';
import type { Undertaking } from '../../procedure/plan-undertaking.ts';
import { canUndo, triedPolicies } from '../../procedure/run-choices.ts';
import { canResume } from '../../provision/find-run.ts';
import type { Receipt } from '../../provision/run.ts';
import { isOpen } from '../../provision/run-state.ts';
import { plural } from '../../text/words.ts';
import { chooseOne, type Told } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { outcomeLines, type RunMade } from './outcome-lines.ts';
import { tryPolicies } from './try-policies.ts';

type Next = 'finish' | 'undo' | 'change' | 'try' | 'again' | 'menu' | 'leave';

/** What follows a run. */
export type Afterwards =
  | { readonly kind: 'back' | 'menu' | 'leave' }
  | { readonly kind: 'run'; readonly undertaking: Undertaking };

/** askAfterwards asks what follows a run: finishing it, taking it back, changing something, trying what it made, the menu or leaving. */
export async function askAfterwards(
  sitting: Sitting,
  made: RunMade,
  undertaking: Undertaking,
): Promise<Afterwards> {
  const { receipt } = made;
  const chosen = await chooseOne<Next>(sitting.talk, {
    question: ['What next?'],
    options: nextFor(receipt, undertaking),
    usual: 'leave',
    help: HELP,
    back: 'impossible',
    tell: answer => (answer.kind === 'chosen' ? told(sitting, made, answer.id) : undefined),
  });
  const next = chosen.kind === 'chosen' ? chosen.id : 'leave';
  if ((next === 'finish' || next === 'undo') && receipt !== undefined) {
    const kind = next === 'finish' ? 'resume' : 'undo';
    return { kind: 'run', undertaking: { kind, runId: receipt.runId } };
  }
  return { kind: next === 'menu' || next === 'leave' ? next : 'back' };
}

/** What leaves the run as it is. */
async function told(sitting: Sitting, made: RunMade, next: Next): Promise<Told> {
  if (next === 'again') return outcomeLines(made);
  if (next !== 'try') return undefined;
  await tryPolicies(sitting, made.receipt === undefined ? [] : triedPolicies(made.receipt));
  return [];
}

const HELP = withOwnWords(
  EXPLAINED_OUTCOMES,
  'A try makes a test user without password and keys, attaches the policies to it, asks what it may do, and takes all of it away again.',
);

function nextFor(receipt: Receipt | undefined, undertaking: Undertaking): Option<Next>[] {
  const finish = receipt !== undefined && canResume(receipt);
  const undo = receipt !== undefined && canUndo(receipt);
  const tries = receipt !== undefined && triedPolicies(receipt).length > 0;
  const open = plural(receipt?.steps.filter(isOpen).length ?? 0, 'step');
  const isUnwritten = receipt === undefined || receipt.status === 'failed';
  return [
    { id: 'leave', label: 'Leave' },
    ...(finish
      ? [{ id: 'finish', label: 'Finish it', note: `${open} left, after another review` } as const]
      : []),
    ...(undo ? [{ id: 'undo', label: 'Take it back', note: 'after another review' } as const] : []),
    ...(undertaking.kind === 'answers' && isUnwritten
      ? [{ id: 'change', label: 'Change something' } as const]
      : []),
    ...(tries ? [{ id: 'try', label: 'Try it as a test user' } as const] : []),
    { id: 'again', label: 'Hear the outcome again' },
    { id: 'menu', label: 'Go to the menu' },
  ];
}
