import type { Reviewed } from '../../../procedure/reviewed-policy.ts';
import type { Overwrite } from '../../../procedure/save-text-file.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import { type TextEvent, type TextState, textState } from '../../prompts/text-state.ts';

export type CheckScreen =
  | 'check'
  | 'check-file'
  | 'check-text'
  | 'check-review'
  | 'check-next'
  | 'check-save';

/** CHECK_TABS are the kinds of things that can be checked. */
export const CHECK_TABS = ['own', 'customer', 'aws', 'templates'] as const;
export type CheckTab = (typeof CHECK_TABS)[number];

/** What the check of a policy remembers. */
export interface CheckLocals {
  readonly check: { readonly front: CheckTab; readonly lists: Readonly<Record<CheckTab, ListState>> };
  /** The ARN of the policy that is being read. */
  readonly checkAwaits: string | undefined;
  readonly checked: Checked | undefined;
  readonly checkNext: ListState;
  /** What becomes of the checked policy, chosen while answers that would be given up are put aside. */
  readonly checkUse: CheckUse | undefined;
  readonly checkSave: CheckSave;
}

/** A policy that is checked: where it came from, and as it stands after what was mended. */
export interface Checked {
  /** In a few words: the name of a file, of a policy, of a template. */
  readonly origin: string;
  readonly source: CheckedSource;
  readonly given: Reviewed;
  readonly reviewed: Reviewed;
  /** As it was saved to a file last. */
  readonly saved: Reviewed | undefined;
}

export type CheckedSource =
  | { readonly kind: 'file' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'template' }
  | { readonly kind: 'policy'; readonly arn: string; readonly versionId: string };

export type CheckUse = 'new-policy' | 'new-version';

/** The name of the file under which a document is saved, and whether one that is there is to be replaced. */
export interface CheckSave {
  readonly name: TextState;
  readonly stage: 'typing' | 'asking';
}

export const NEW_CHECK: CheckLocals = {
  check: {
    front: 'own',
    lists: { own: listState(), customer: listState(), aws: listState(), templates: listState() },
  },
  checkAwaits: undefined,
  checked: undefined,
  checkNext: listState(),
  checkUse: undefined,
  checkSave: { name: textState(''), stage: 'typing' },
};

/** What a person did there, and what was found for it. */
export type CheckEvent =
  | { readonly type: 'checked-given-to-editor' }
  | { readonly type: 'draft-laid-aside' }
  | { readonly type: 'save-name-edited'; readonly edit: TextEvent }
  | { readonly type: 'consent-given' }
  | { readonly type: 'consent-withheld' }
  | { readonly type: 'document-saved'; readonly file: string };

/** What the check sends for. */
export type CheckErrand =
  | { readonly type: 'lay-draft-aside' }
  | {
      readonly type: 'save-document';
      readonly name: string;
      readonly text: string;
      readonly overwrite: Overwrite;
    };
