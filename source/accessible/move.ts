import type { StepId } from '../procedure/steps.ts';
import type { Sitting } from './sitting.ts';

/** Where a step leads. */
export type Move =
  | { readonly kind: 'next' | 'back' | 'menu' | 'leave' }
  | { readonly kind: 'step'; readonly step: StepId };

export const NEXT: Move = { kind: 'next' };
export const BACK: Move = { kind: 'back' };
export const MENU: Move = { kind: 'menu' };
export const LEAVE: Move = { kind: 'leave' };

/** StepTalk asks what one step of a procedure asks; `heading` is said before the first question. */
export type StepTalk = (sitting: Sitting, heading: readonly string[]) => Promise<Move>;
