export type RunScreen = 'confirm' | 'run';

/** What the final review and the screens after it remember. */
export interface RunLocals {
  readonly confirm: ConfirmView;
  readonly runScroll: number;
}

export interface ConfirmView {
  readonly shows: 'changes' | 'document' | 'command' | 'findings';
  readonly scroll: number;
}

export const NEW_RUN: RunLocals = { confirm: { shows: 'changes', scroll: 0 }, runScroll: 0 };

/** What a person did there, and what was found for it. */
export type RunScreenEvent =
  | { readonly type: 'view-chosen'; readonly view: ConfirmView['shows'] }
  | { readonly type: 'run-confirmed' };

/** What these screens send for. */
export type RunErrand = never;
