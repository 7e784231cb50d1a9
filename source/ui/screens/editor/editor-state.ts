import type { PolicyDocument } from '../../../policy/document.ts';
import type { Start } from '../../../procedure/answers.ts';
import type { TextProblem } from '../../../procedure/document-text.ts';
import { type JsonViewEvent, type JsonViewState, jsonViewState } from '../../prompts/json-view-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import { type TextEvent, type TextState, textState } from '../../prompts/text-state.ts';

export type EditorScreen = 'permissions' | 'service' | 'actions' | 'wildcard' | 'companion' | 'json';

/** What the policy editor remembers. */
export interface EditorLocals {
  readonly permissions: ListState;
  readonly service: ListState;
  readonly actions: ListState;
  readonly companion: ListState;
  readonly wildcard: { readonly text: TextState; readonly scroll: number };
  readonly json: JsonTab;
  /** Index of the statement whose parts are edited. */
  readonly statement: number;
  /** Prefix of the service whose actions are listed; `*` lists those of every service. */
  readonly actionsOf: string;
  /** Entries of the statement that the reference does not list as actions, wildcards among them: they stay in sight when they are taken out. */
  readonly entries: readonly string[];
  /** The statement whose parts are in sight, where there are too many statements to show those of all. */
  readonly unfolded: number | undefined;
  /** Companions that were offered and not wanted, by what needs them. */
  readonly declined: ReadonlySet<string>;
  readonly history: EditHistory;
}

/** The JSON of the policy; or a text that was meant to become it, with what is in the way. */
export interface JsonTab {
  readonly view: JsonViewState;
  readonly rejected: RejectedText | undefined;
  /** Giving up a text is asked once. */
  readonly givingUp: 'no' | 'asked';
}

export interface RejectedText {
  readonly text: string;
  readonly problems: readonly TextProblem[];
}

/** The documents before each change, for taking changes back. */
export interface EditHistory {
  /** What the policy began as; with another beginning there is nothing to take back. */
  readonly start: Start | undefined;
  /** The document as the editor left it; another one was made elsewhere. */
  readonly seen: PolicyDocument | undefined;
  /** What is being changed on another screen, in words, and the row from which it was opened. */
  readonly doing: { readonly words: string; readonly row: string } | undefined;
  readonly steps: readonly { readonly words: string; readonly document: PolicyDocument }[];
}

export const NO_HISTORY: EditHistory = { start: undefined, seen: undefined, doing: undefined, steps: [] };

export const NEW_EDITOR: EditorLocals = {
  permissions: listState(),
  service: listState(),
  actions: listState(),
  companion: listState(),
  wildcard: { text: textState(''), scroll: 0 },
  json: { view: jsonViewState(), rejected: undefined, givingUp: 'no' },
  statement: 0,
  actionsOf: 'ecs',
  entries: [],
  unfolded: undefined,
  declined: new Set(),
  history: NO_HISTORY,
};

/** What a person did in the editor, and what was found for it. */
export type EditorEvent =
  | { readonly type: 'effect-toggled' }
  | { readonly type: 'statement-copied' }
  | { readonly type: 'statement-removed' }
  | { readonly type: 'statement-moved'; readonly by: 1 | -1 }
  | { readonly type: 'statement-folded'; readonly to: 'open' | 'folded' }
  | { readonly type: 'edit-undone' }
  | { readonly type: 'companions-asked' }
  | { readonly type: 'service-asked' }
  | { readonly type: 'wildcard-asked' }
  | { readonly type: 'wildcard-edited'; readonly edit: TextEvent }
  | { readonly type: 'wildcard-spelled-out' }
  | { readonly type: 'json-asked' }
  | { readonly type: 'editor-asked' }
  | { readonly type: 'text-given-up' }
  | { readonly type: 'mistake-sought' }
  | JsonViewEvent;

/** What the editor sends for. */
export type EditorErrand = never;
