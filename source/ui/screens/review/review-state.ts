export type ReviewScreen = 'review-policy';

/** What the review of a policy remembers. */
export interface ReviewLocals {
  readonly reviewScroll: number;
}

export const NEW_REVIEW: ReviewLocals = { reviewScroll: 0 };

/** What a person did there, and what was found for it. */
export type ReviewEvent = never;

/** What the review sends for. */
export type ReviewErrand = never;
