import type { AccountChoice } from '../../../account/account.ts';
import type { Mend } from '../../../procedure/plan-faults.ts';
import type { RequestFile } from '../../../procedure/request-file.ts';
import type { RunDetail, RunRow } from '../../../procedure/run-list-words.ts';
import type { TryRequest } from '../../../provision/plan-try.ts';
import { type ConfirmEvent, type ConfirmState, confirmState } from '../../prompts/confirm-state.ts';
import { type JsonViewState, jsonViewState } from '../../prompts/json-view-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import { type TextEvent, type TextState, textState } from '../../prompts/text-state.ts';

export type RunScreen = 'confirm' | 'save-request' | 'run' | 'try' | 'runs' | 'earlier-run';

/** What the final review and the screens after it remember. */
export interface RunLocals {
  readonly confirm: ConfirmView;
  /** The policy whose oldest version may go to make room for a new one: the person agreed to that. */
  readonly pruned: string | undefined;
  readonly saveRequest: SaveRequest;
  readonly runScroll: number;
  readonly earlier: EarlierRuns;
  readonly earlierList: ListState;
  readonly earlierRun: EarlierRun | undefined;
  readonly tryScroll: number;
}

export interface ConfirmView {
  readonly shows: 'changes' | 'document' | 'command' | 'differences' | 'findings';
  readonly scroll: number;
  /** Where the person stands in the JSON. */
  readonly code: JsonViewState;
  readonly consent: ConfirmState;
}

/** A request on its way into a file. */
export interface SaveRequest {
  readonly path: TextState;
  /** `replacing` asks whether the file that is there may go. */
  readonly stage: 'naming' | 'replacing';
  readonly scroll: number;
}

/** The receipts of earlier runs, as far as they have been read. */
export interface EarlierRuns {
  /** Which reading it is: what a former one brings is late. */
  readonly reading: number;
  /** Whose eyes it was read with: what can be undone hangs on the account. */
  readonly choice: AccountChoice | undefined;
  readonly status: 'reading' | 'complete' | 'failed';
  readonly rows: readonly RunRow[];
  /** Files that are no receipts. */
  readonly notices: readonly string[];
  readonly problem: string | undefined;
}

/** An earlier run that is looked at. */
export interface EarlierRun {
  readonly row: RunRow;
  /** Nothing until the receipt was read again. */
  readonly detail: RunDetail | undefined;
  readonly scroll: number;
}

export const NEW_CONFIRM: ConfirmView = {
  shows: 'changes',
  scroll: 0,
  code: jsonViewState(),
  consent: confirmState(),
};

export const NEW_RUN: RunLocals = {
  confirm: NEW_CONFIRM,
  pruned: undefined,
  saveRequest: { path: textState(''), stage: 'naming', scroll: 0 },
  runScroll: 0,
  earlier: {
    reading: 0,
    choice: undefined,
    status: 'reading',
    rows: [],
    notices: [],
    problem: undefined,
  },
  earlierList: listState(),
  earlierRun: undefined,
  tryScroll: 0,
};

/** What is to be tried, and whether each request says of itself what the conditions want, or nothing. */
export interface TryWish {
  readonly policyArns: readonly string[];
  readonly context: 'as-wanted' | 'none';
}

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
  | { readonly type: 'started-over' }
  | { readonly type: 'try-opened' }
  | { readonly type: 'try-confirmed' }
  | { readonly type: 'try-context-changed' }
  | { readonly type: 'try-decided'; readonly decision: TryRequest['afterwards'] }
  | {
      readonly type: 'runs-arrived';
      readonly reading: number;
      readonly rows: readonly RunRow[];
      readonly notices: readonly string[];
    }
  | { readonly type: 'runs-complete'; readonly reading: number }
  | { readonly type: 'earlier-run-read'; readonly row: RunRow; readonly detail: RunDetail };

/** What these screens send for. */
export type RunErrand =
  | {
      readonly type: 'save-request';
      readonly path: string;
      readonly request: RequestFile;
      readonly overwrite: 'refuse' | 'replace';
    }
  | { readonly type: 'read-runs'; readonly reading: number }
  | { readonly type: 'read-run'; readonly runId: string }
  | ({ readonly type: 'plan-try' } & TryWish);
