import { type ListState, listState } from '../../prompts/list-state.ts';

export type EditorScreen = 'permissions' | 'service' | 'actions';

/** What the policy editor remembers. */
export interface EditorLocals {
  readonly permissions: ListState;
  readonly service: ListState;
  readonly actions: ListState;
  /** Index of the statement whose parts are edited. */
  readonly statement: number;
  /** The service chosen for a statement that has no action yet. */
  readonly newService: string;
}

export const NEW_EDITOR: EditorLocals = {
  permissions: listState(),
  service: listState(),
  actions: listState(),
  statement: 0,
  newService: 'ecs',
};

/** What a person did in the editor, and what was found for it. */
export type EditorEvent = { readonly type: 'effect-toggled' } | { readonly type: 'statement-removed' };

/** What the editor sends for. */
export type EditorErrand = never;
