import { type TextState, textState } from './text-state.ts';

/** Where a person stands among the texts of earlier times, and what they had typed before they looked at those. */
export interface Recall {
  readonly typed: TextState;
  readonly at: number;
}

/** A field that shows an earlier text, or behind the last of them again what was typed. */
export interface Recalled {
  readonly state: TextState;
  readonly recall: Recall | undefined;
}

/** recallNext goes from what is typed to the latest of earlier texts, then to older ones, and round to what was typed. */
export function recallNext(state: TextState, earlier: readonly string[], recall?: Recall): Recalled {
  const typed = recall?.typed ?? state;
  const at = (recall?.at ?? -1) + 1;
  const text = earlier[at];
  if (text === undefined) return { state: typed, recall: undefined };
  return { state: textState(text), recall: { typed, at } };
}
