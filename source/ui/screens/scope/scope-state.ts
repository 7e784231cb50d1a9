import type { PolicyDocument } from '../../../policy/document.ts';
import type { RequestConditionKind } from '../../../policy/request-condition.ts';
import type { ConditionPlace } from '../../../procedure/condition-rows.ts';
import type { ConditionScope } from '../../../procedure/condition-toggles.ts';
import type { FormState } from '../../prompts/form-state.ts';
import type { ListEditorEvent, ListEditorState } from '../../prompts/list-editor-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import type { TextEvent, TextState } from '../../prompts/text-state.ts';

export type ScopeScreen =
  | 'resources'
  | 'resource-arn'
  | 'conditions'
  | 'request-condition'
  | 'condition-key'
  | 'condition'
  | 'condition-operator';

/** What the screens remember on which a statement is limited to resources and conditions. */
export interface ScopeLocals {
  readonly resources: ListState;
  /** Whether a statement without resources is offered any of this account, or was emptied by hand. */
  readonly resourceOffer: ResourceOffer;
  readonly arnDraft: ArnDraft | undefined;
  /** The statement whose conditions are edited, or all that allow something. */
  readonly conditionsOf: ConditionScope;
  readonly conditions: ListState;
  readonly requestDraft: RequestDraft | undefined;
  readonly conditionKeys: ListState;
  readonly conditionDraft: ConditionDraft | undefined;
  readonly operators: ListState;
  /** Earlier documents of this visit, the latest last. */
  readonly scopeUndo: readonly ScopeEdit[];
}

export type ResourceOffer = 'suggested' | 'own';

/** What was done, and how to take it back. */
export interface ScopeEdit {
  readonly before: PolicyDocument;
  readonly offer: ResourceOffer;
  readonly words: string;
}

/** An ARN in the making; it is kept when the person goes back, and given up when it is written or another one is opened. */
export interface ArnDraft {
  /** What was opened, so that the same row finds its draft again. */
  readonly opened: string;
  /** The ARN that gives way. */
  readonly replaces: string | undefined;
  readonly about: ArnAbout;
  readonly form: FormState;
}

/** By the parts of a type's ARN, or as one text where it is of no type. */
export type ArnAbout =
  | { readonly kind: 'parts'; readonly service: string; readonly type: string; readonly format: string }
  | { readonly kind: 'whole' };

/** The values of a common condition in the making. */
export interface RequestDraft {
  readonly opened: string;
  readonly kind: RequestConditionKind;
  readonly form: FormState;
}

/** A condition on any key in the making. */
export interface ConditionDraft {
  readonly opened: string;
  /** The condition that gives way, with its statement. */
  readonly replaces: (ConditionPlace & { readonly statement: number }) | undefined;
  /** As the reference writes it; `${TagKey}` stands for the tag. */
  readonly keyName: string;
  readonly tag: TextState;
  readonly operator: string;
  readonly values: ListEditorState;
  readonly part: ConditionPart;
}

export type ConditionPart = 'tag' | 'operator' | 'values';

export const NEW_SCOPE: ScopeLocals = {
  resources: listState(),
  resourceOffer: 'own',
  arnDraft: undefined,
  conditionsOf: 'all-allow',
  conditions: listState(),
  requestDraft: undefined,
  conditionKeys: listState(),
  conditionDraft: undefined,
  operators: listState(),
  scopeUndo: [],
};

/** What a person did there, and what was found for it. */
export type ScopeEvent =
  | ListEditorEvent
  | { readonly type: 'any-taken' }
  | { readonly type: 'everything-taken' }
  | { readonly type: 'arn-pasted'; readonly text: string }
  | { readonly type: 'limit-removed' }
  | { readonly type: 'limit-undone' }
  | { readonly type: 'condition-switched' }
  | { readonly type: 'tag-edited'; readonly edit: TextEvent }
  | { readonly type: 'part-left'; readonly by: 1 | -1 }
  | { readonly type: 'value-completed' };
