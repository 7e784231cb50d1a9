import type { Reviewed } from '../../../procedure/reviewed-policy.ts';
import { type JsonViewEvent, type JsonViewState, jsonViewState } from '../../prompts/json-view-state.ts';
import {
  type CheckErrand,
  type CheckEvent,
  type CheckLocals,
  type CheckScreen,
  NEW_CHECK,
} from '../check/check-state.ts';
import { type AskEvent, type AskState, NEW_ASK } from './ask-state.ts';

export type ReviewScreen = 'review-policy' | 'what-would' | CheckScreen;

/** What the review of a policy remembers, and the check of one. */
export interface ReviewLocals extends CheckLocals {
  readonly review: ReviewState;
  readonly ask: AskState;
}

/** The views of a policy under review. */
export type ReviewTab = 'words' | 'findings' | 'table' | 'json';

export interface ReviewState {
  readonly front: ReviewTab;
  /** First line in sight of the view in front, where it is scrolled. */
  readonly scroll: number;
  readonly finding: FindingPlace;
  readonly json: JsonViewState;
  /** What was changed here, the latest last; it can be taken back for as long as nothing else has changed the policy. */
  readonly changes: readonly ReviewChange[];
}

/** The finding in hand, and how many of its lines are above those in sight. */
export interface FindingPlace {
  readonly index: number;
  readonly above: number;
}

export interface ReviewChange {
  readonly before: Reviewed;
  readonly after: Reviewed;
  /** What was done, in a few words. */
  readonly words: string;
}

export const NEW_REVIEW_STATE: ReviewState = {
  front: 'words',
  scroll: 0,
  finding: { index: 0, above: 0 },
  json: jsonViewState(),
  changes: [],
};

export const NEW_REVIEW: ReviewLocals = { ...NEW_CHECK, review: NEW_REVIEW_STATE, ask: NEW_ASK };

/** What a person did there, and what was found for it. */
export type ReviewEvent =
  | JsonViewEvent
  | AskEvent
  | CheckEvent
  | { readonly type: 'finding-sought'; readonly by: 1 | -1 }
  | { readonly type: 'finding-mended' }
  | { readonly type: 'findings-mended' }
  | { readonly type: 'mending-undone' }
  | { readonly type: 'questions-opened' };

/** What the review sends for. */
export type ReviewErrand = CheckErrand;
