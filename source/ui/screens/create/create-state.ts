import type { PolicyRow } from '../../../account/account.ts';
import { EMPTY_FORM, type FormState } from '../../prompts/form-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import { textState } from '../../prompts/text-state.ts';
import {
  NEW_SOURCE,
  type SourceErrand,
  type SourceEvent,
  type SourceLocals,
} from '../document-source/source-state.ts';

export type CreateScreen =
  | 'start'
  | 'template-details'
  | 'policy-start'
  | 'document-file'
  | 'document-text'
  | 'parameters'
  | 'role-choice'
  | 'name';

/** START_TABS are the kinds of things that a policy can start from. */
export const START_TABS = ['templates', 'aws', 'customer', 'other'] as const;
export type StartTab = (typeof START_TABS)[number];

/** The lists of the start and the one in front. */
export interface StartLists {
  readonly front: StartTab;
  readonly lists: Readonly<Record<StartTab, ListState>>;
}

/** A managed policy of which the person says what is to become of it. */
export interface PolicyInHand {
  readonly row: PolicyRow;
  readonly scope: 'aws' | 'customer';
  /** Nothing while it is awaited. */
  readonly document: PolicyVersionText | undefined;
  /** Why it could not be read, and what to do. */
  readonly failure: string | undefined;
}

/** The version of a policy that counts, as AWS holds it. */
export interface PolicyVersionText {
  readonly versionId: string;
  readonly text: string;
}

/** What the screens of the first procedure remember, the editor's aside. */
export interface CreateLocals extends SourceLocals {
  readonly start: StartLists;
  /** Templates that are to be taken as AWS printed them. */
  readonly asPrinted: ReadonlySet<string>;
  /** The start for which giving up the edited statements was announced; choosing it again gives them up. */
  readonly startAnnounced: string | undefined;
  readonly templateFront: 'words' | 'json';
  readonly templateScroll: number;
  readonly policyStart: ListState;
  readonly policyInHand: PolicyInHand | undefined;
  readonly policyScroll: number;
  readonly parameters: FormState;
  readonly roleChoice: RoleInQuestion;
  readonly name: FormState;
  /** The policy that bears the typed name, once it was read; nothing while that is not known. */
  readonly namesake: Namesake | undefined;
}

/** What a role is chosen for: a placeholder, or without one the ARN that is being written. */
export interface RoleInQuestion {
  readonly parameter: string | undefined;
  readonly list: ListState;
}

/** The policy that bears the name that a new one is to get, or why it could not be read. */
export type Namesake =
  | (PolicyVersionText & { readonly kind: 'read'; readonly arn: string })
  | { readonly kind: 'failed'; readonly arn: string; readonly words: string };

export const NEW_CREATE: CreateLocals = {
  ...NEW_SOURCE,
  start: {
    front: 'templates',
    lists: { templates: listState(), aws: listState(), customer: listState(), other: listState() },
  },
  asPrinted: new Set(),
  startAnnounced: undefined,
  templateFront: 'words',
  templateScroll: 0,
  policyStart: listState(),
  policyInHand: undefined,
  policyScroll: 0,
  parameters: EMPTY_FORM,
  roleChoice: { parameter: undefined, list: listState() },
  name: EMPTY_FORM,
  namesake: undefined,
};

/** atFile is where a person stands whose file was named beforehand, and could not be taken. */
export function atFile(name: string): Pick<CreateLocals, 'start' | 'sourceFile'> {
  const { lists } = NEW_CREATE.start;
  return {
    start: { front: 'other', lists: { ...lists, other: listState([], 1) } },
    sourceFile: textState(name),
  };
}

/** What a person did there, and what was found for it. */
export type CreateEvent =
  | { readonly type: 'variant-changed' }
  | { readonly type: 'roles-opened' }
  | { readonly type: 'details-opened' }
  | { readonly type: 'new-version-chosen' }
  | { readonly type: 'new-policy-chosen' }
  | { readonly type: 'policy-read'; readonly arn: string; readonly versionId: string; readonly text: string }
  | SourceEvent;

/** What these screens send for. */
export type CreateErrand = { readonly type: 'read-policy'; readonly arn: string } | SourceErrand;
