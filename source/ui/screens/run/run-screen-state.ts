import type { Mend } from '../../../procedure/plan-faults.ts';
import { type ConfirmEvent, type ConfirmState, confirmState } from '../../prompts/confirm-state.ts';
import { type TextEvent, type TextState, textState } from '../../prompts/text-state.ts';

export type RunScreen = 'confirm' | 'save-request' | 'run';

/** What the final review and the screens after it remember. */
export interface RunLocals {
  readonly confirm: ConfirmView;
  /** The policy whose oldest version may go to make room for a new one: the person agreed to that. */
  readonly pruned: string | undefined;
  readonly saveRequest: SaveRequest;
  readonly runScroll: number;
}

export interface ConfirmView {
  readonly shows: 'changes' | 'document' | 'command' | 'differences' | 'findings';
  readonly scroll: number;
  readonly consent: ConfirmState;
}

/** A request on its way into a file. */
export interface SaveRequest {
  readonly path: TextState;
  /** `replacing` asks whether the file that is there may go. */
  readonly stage: 'naming' | 'replacing';
  readonly scroll: number;
}

export const NEW_CONFIRM: ConfirmView = { shows: 'changes', scroll: 0, consent: confirmState() };

export const NEW_RUN: RunLocals = {
  confirm: NEW_CONFIRM,
  pruned: undefined,
  saveRequest: { path: textState(''), stage: 'naming', scroll: 0 },
  runScroll: 0,
};

/** What a person did there, and what was found for it. */
export type RunScreenEvent =
  | ConfirmEvent
  | { readonly type: 'view-chosen'; readonly view: ConfirmView['shows'] }
  | { readonly type: 'fault-mended'; readonly mend: Mend }
  | { readonly type: 'request-wanted' }
  | { readonly type: 'request-path-edited'; readonly edit: TextEvent }
  | { readonly type: 'request-saved'; readonly file: string }
  | { readonly type: 'run-finished' }
  | { readonly type: 'run-undone' }
  | { readonly type: 'started-over' };

/** What these screens send for. */
export type RunErrand = {
  readonly type: 'save-request';
  readonly path: string;
  readonly text: string;
  readonly overwrite: 'refuse' | 'replace';
};
