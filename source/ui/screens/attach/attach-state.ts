import type { AccountChoice, AccountSummary } from '../../../account/account.ts';
import type { Principal, PrincipalType } from '../../../policy/names.ts';
import type { Holdings } from '../../../procedure/holdings.ts';
import type { PresetProblem } from '../../../procedure/preset.ts';
import type { WrittenName } from '../../../procedure/written-names.ts';
import { type JsonViewEvent, type JsonViewState, jsonViewState } from '../../prompts/json-view-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import { type TextEvent, type TextState, textState } from '../../prompts/text-state.ts';

export type AttachScreen = 'who' | 'paste-names' | 'which-policies' | 'policy-text';

/** What the screens of the second procedure remember. */
export interface AttachLocals {
  readonly who: Tabs<PrincipalType>;
  /** Who was chosen by name, from flags or a pasted list: a row each, also where the lists do not have them. */
  readonly named: readonly Principal[];
  /** Whose ticks were taken away last. */
  readonly unchosen: readonly Principal[];
  /** What the person was told before going on anyway. */
  readonly whoTold: string | undefined;
  readonly looks: Looks;
  readonly names: NamesState;
  readonly policies: Tabs<'customer' | 'aws'>;
  /** Policies that were chosen by ARN: a row each, also where the lists do not have them. */
  readonly namedPolicies: readonly string[];
  readonly policyText: PolicyTextState;
}

/** Several lists of which one is in front. */
export interface Tabs<T extends string> {
  readonly front: T;
  readonly lists: Readonly<Record<T, ListState>>;
}

/** What was seen of users, groups and roles besides their names, by `type name`. */
export interface Looks {
  /** Where it was seen: in another account it does not count. */
  readonly of: AccountChoice | undefined;
  readonly found: ReadonlyMap<string, Look>;
  /** Who was looked at since the person came to the screen. */
  readonly fresh: ReadonlySet<string>;
  /** Actions of IAM that the caller is not allowed. */
  readonly barred: ReadonlySet<string>;
  readonly quotas: AccountSummary | undefined;
}

export type Look =
  | { readonly status: 'found'; readonly holdings: Holdings }
  | { readonly status: 'gone' }
  | { readonly status: 'failed'; readonly words: string };

/** A list of names that is typed or pasted. */
export interface NamesState {
  readonly entries: readonly WrittenName[];
  /** The line that is being typed. */
  readonly line: TextState;
  readonly list: ListState;
}

/** The document of a policy that is looked at. */
export interface PolicyTextState {
  readonly arn: string;
  readonly versionId: string | undefined;
  readonly text:
    | { readonly status: 'awaited' }
    | { readonly status: 'read'; readonly text: string }
    | {
        readonly status: 'failed';
        readonly code: string;
        readonly message: string;
        readonly hint: string | undefined;
      };
  readonly view: JsonViewState;
}

export const NO_LOOKS: Looks = {
  of: undefined,
  found: new Map(),
  fresh: new Set(),
  barred: new Set(),
  quotas: undefined,
};

export const NO_NAMES: NamesState = { entries: [], line: textState(''), list: listState() };

export const NEW_ATTACH: AttachLocals = {
  who: { front: 'user', lists: { user: listState(), group: listState(), role: listState() } },
  named: [],
  unchosen: [],
  whoTold: undefined,
  looks: NO_LOOKS,
  names: NO_NAMES,
  policies: { front: 'customer', lists: { customer: listState(), aws: listState() } },
  namedPolicies: [],
  policyText: { arn: '', versionId: undefined, text: { status: 'awaited' }, view: jsonViewState() },
};

/** What a person did there, and what was found for it. */
export type AttachEvent =
  | { readonly type: 'all-chosen' }
  | { readonly type: 'none-chosen' }
  | { readonly type: 'choice-restored' }
  | { readonly type: 'group-taken' }
  | { readonly type: 'names-opened' }
  | { readonly type: 'names-typed'; readonly text: string }
  | { readonly type: 'names-edited'; readonly edit: TextEvent }
  | { readonly type: 'name-taken-back' }
  | { readonly type: 'name-dropped' }
  | { readonly type: 'meant-taken' }
  | { readonly type: 'document-opened' }
  | JsonViewEvent
  | {
      readonly type: 'holdings-read';
      readonly of: AccountChoice;
      readonly looks: readonly { readonly principal: Principal; readonly look: Look }[];
      readonly denied: readonly string[];
    }
  | { readonly type: 'quotas-read'; readonly of: AccountChoice; readonly quotas: AccountSummary }
  | {
      readonly type: 'named-looked-for';
      readonly of: AccountChoice;
      readonly principals: readonly Principal[];
      readonly problems: readonly PresetProblem[];
    }
  | { readonly type: 'document-read'; readonly arn: string; readonly text: string };

/** What these screens send for. */
export type AttachErrand =
  | {
      readonly type: 'read-holdings';
      readonly principals: readonly Principal[];
      readonly barred: readonly string[];
    }
  | { readonly type: 'read-quotas' }
  | { readonly type: 'look-for-named'; readonly principals: readonly Principal[] }
  | { readonly type: 'read-document'; readonly arn: string; readonly versionId: string | undefined };
