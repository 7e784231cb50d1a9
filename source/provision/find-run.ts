import type { Receipts } from './receipts.ts';
import type { Receipt } from './run.ts';
import { hasWritten, isOpen } from './run-state.ts';

/** runToUndo is the newest run that wrote something, is not undone yet and is no undo; nothing when there is none. */
export function runToUndo(receipts: Receipts): Receipt | undefined {
  return newest(
    receipts,
    ({ undoes, status, steps }) => undoes === undefined && status !== 'undone' && steps.some(hasWritten),
  );
}

/** runToResume is the newest run with anything left to do; nothing when there is none. */
export function runToResume(receipts: Receipts): Receipt | undefined {
  return newest(receipts, canResume);
}

/** canResume tells whether a run has anything left to do; what is left of a try is taken away, not made. */
export function canResume({ status, steps, user }: Receipt): boolean {
  return user === undefined && status !== 'undone' && steps.some(isOpen);
}

/** isOfRequest tells whether a run carried out a request: an undo and a try did not. */
export function isOfRequest({ undoes, user }: Receipt): boolean {
  return undoes === undefined && user === undefined;
}

/** runOfRequest is the newest run that carried out a request; nothing when there is none. */
export function runOfRequest(receipts: Receipts): Receipt | undefined {
  return newest(receipts, isOfRequest);
}

function newest(receipts: Receipts, wanted: (receipt: Receipt) => boolean): Receipt | undefined {
  for (const id of receipts.newestFirst()) {
    const receipt = receipts.find(id);
    if (receipt !== undefined && wanted(receipt)) return receipt;
  }
  return undefined;
}
