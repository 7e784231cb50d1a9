/** A question that only a `y` pressed by itself answers; a weighty one wants it twice. */
export interface ConfirmState {
  readonly stage: 'asking' | 'asking-again' | 'given';
}

export type ConfirmEvent = { readonly type: 'consent-given' } | { readonly type: 'consent-withheld' };

/** confirmState is the question before it was answered. */
export function confirmState(): ConfirmState {
  return { stage: 'asking' };
}

/** reduceConfirm takes an answer; `weighty` asks once more, so that what is at stake can be named in between. */
export function reduceConfirm(
  { stage }: ConfirmState,
  event: ConfirmEvent,
  weight: 'plain' | 'weighty',
): ConfirmState {
  if (event.type === 'consent-withheld') return { stage: 'asking' };
  return { stage: weight === 'weighty' && stage === 'asking' ? 'asking-again' : 'given' };
}
