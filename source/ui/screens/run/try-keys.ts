import { canUndo } from '../../../procedure/run-choices.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import type { TryState, TryUnderWay } from '../../state/wizard.ts';

type Deciding = TryUnderWay & { readonly answered: NonNullable<TryUnderWay['answered']> };

/** isDeciding tells whether the answers are there and the person is to say what becomes of the user. */
export function isDeciding(trying: TryUnderWay): trying is Deciding {
  return trying.answered !== undefined && trying.decision === undefined && !trying.stopping;
}

const STOP: Binding = { keys: ['ctrl-c'], shown: 'ctrl+c', label: 'stop', event: { type: 'leave-asked' } };
const AGAIN: Binding = { keys: ['r'], shown: 'r', label: 'check again', event: { type: 'retried' } };
const TRY: Binding = {
  keys: ['y'],
  shown: 'y',
  label: 'try it',
  event: { type: 'try-confirmed' },
  alone: true,
};
const AWAY: Binding = {
  keys: ['enter'],
  shown: 'enter',
  label: 'take it all away',
  event: { type: 'try-decided', decision: 'take-away' },
};
const UNDO: Binding = { keys: ['u'], shown: 'u', label: 'take it away', event: { type: 'run-undone' } };
const KEEP: Binding = {
  keys: ['k'],
  shown: 'k',
  label: 'keep the user',
  event: { type: 'try-decided', decision: 'keep' },
  alone: true,
};

/** tryKeys are what can be decided about a try as it stands. */
export function tryKeys(trying: TryState): Binding[] {
  switch (trying.status) {
    case 'planned':
      return trying.tried.plan.status === 'blocked' ? [AGAIN, BACK] : [...contextKey(trying), TRY, BACK];
    case 'failed':
      return [AGAIN, BACK];
    case 'wanted':
    case 'running':
      if (trying.stopping) return [];
      return isDeciding(trying) ? [KEEP, AWAY] : [STOP];
    case 'over':
      return [
        ...(canUndo(trying.outcome.receipt) ? [UNDO] : []),
        { ...BACK, keys: ['escape', 'enter'], shown: 'enter', label: 'back to the run' },
      ];
    default:
      return [BACK];
  }
}

function contextKey({ wish, tried }: TryState & { readonly status: 'planned' }): Binding[] {
  const event = { type: 'try-context-changed' } as const;
  if (wish.context === 'none') return [{ keys: ['c'], shown: 'c', label: 'as the conditions want', event }];
  if (tried.request.context.size === 0) return [];
  return [{ keys: ['c'], shown: 'c', label: 'without saying that', event }];
}
