import type { AccountChoice } from '../../../account/account.ts';
import type { RunCount } from '../../../procedure/run-list.ts';
import type { DraftRow, OpenedDraft } from '../../../procedure/wizard-draft.ts';
import type { Draft, DraftMark } from '../../../settings/draft.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';

export type MenuScreen = 'menu' | 'drafts' | 'draft-place';

/** A draft that can be continued, and where it was made. */
export interface KeptDraft extends DraftRow {
  readonly choice: AccountChoice;
}

/** What earlier wizards have left: drafts, the newest first, and receipts of runs. */
export interface Kept {
  readonly drafts: readonly KeptDraft[];
  readonly runs: RunCount;
}

/** A draft that is about to be continued: in the present account, or where it was made. */
export interface Continued {
  readonly draft: OpenedDraft;
  readonly place: 'here' | 'there';
}

/** What the start menu and the screens behind it remember. */
export interface MenuLocals {
  readonly menu: ListState;
  readonly drafts: ListState;
  readonly draftPlace: ListState;
  /** Nothing until it was read. */
  readonly kept: Kept | undefined;
  /** Drafts that were deleted on this visit of the menu, the latest last. */
  readonly removedDrafts: readonly Draft[];
  /** Whether the answers in hand are on the disk. */
  readonly draftInHand: 'kept' | 'not-kept';
  readonly continued: Continued | undefined;
}

export const NEW_MENU: MenuLocals = {
  menu: listState(),
  drafts: listState(),
  draftPlace: listState(),
  kept: undefined,
  removedDrafts: [],
  draftInHand: 'not-kept',
  continued: undefined,
};

/** What a person did in the menu or behind it, and what was found for it. */
export type MenuEvent =
  | { readonly type: 'draft-removal-asked' }
  | { readonly type: 'draft-return-asked' }
  | { readonly type: 'begun-anew' }
  | { readonly type: 'other-account-asked' }
  | MenuNews;

/** What errands and the keeping of drafts tell, whatever screen is shown. */
export type MenuNews =
  | { readonly type: 'menu-read'; readonly kept: Kept; readonly notices: readonly string[] }
  | { readonly type: 'draft-opened'; readonly draft: OpenedDraft }
  | { readonly type: 'draft-taken-up' }
  | { readonly type: 'draft-removed'; readonly draft: Draft; readonly was: 'in-hand' | 'another' }
  | { readonly type: 'draft-returned'; readonly draft: Draft }
  | {
      readonly type: 'draft-saved';
      readonly draft: MenuLocals['draftInHand'];
      readonly notices: readonly string[];
      /** Why they could not be kept. */
      readonly problem: string | undefined;
    };

/** What the menu sends for. */
export type MenuErrand =
  | { readonly type: 'read-menu' }
  | { readonly type: 'open-draft'; readonly id: string }
  | { readonly type: 'take-up-draft'; readonly mark: DraftMark }
  | { readonly type: 'remove-draft'; readonly id: string }
  | { readonly type: 'return-draft'; readonly draft: Draft };
