import type { Identity, PolicyRow, PrincipalRow } from '../../account/account.ts';
import type { Answers } from '../../procedure/answers.ts';
import type { Progress } from '../../provision/apply.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import type { KeyPress } from '../keys/key-press.ts';
import type { FormEvent } from '../prompts/form-state.ts';
import type { ListEvent } from '../prompts/list-state.ts';
import type { ConfirmView, ListingName, ProfileRow, ShownFailure, Size } from './wizard.ts';

/** What happened, named for it. */
export type WizardEvent =
  | { readonly type: 'key-pressed'; readonly press: KeyPress }
  | { readonly type: 'resized'; readonly size: Size }
  | { readonly type: 'help-opened' }
  | { readonly type: 'help-scrolled'; readonly by: number }
  | { readonly type: 'leave-asked' }
  | { readonly type: 'leave-confirmed' }
  | { readonly type: 'overlay-closed' }
  | ScreenEvent
  | AccountEvent
  | RunEvent;

/** What a person did on a screen. */
export type ScreenEvent =
  | ListEvent
  | FormEvent
  | { readonly type: 'answered' }
  | { readonly type: 'went-back' }
  | { readonly type: 'tab-changed'; readonly by: 1 | -1 }
  | { readonly type: 'variant-changed' }
  | { readonly type: 'effect-toggled' }
  | { readonly type: 'statement-removed' }
  | { readonly type: 'view-chosen'; readonly view: ConfirmView['shows'] }
  | { readonly type: 'scrolled'; readonly by: number }
  | { readonly type: 'run-confirmed' }
  | { readonly type: 'retried' };

/** What the account answered. */
export type AccountEvent =
  | { readonly type: 'identity-awaited' }
  | { readonly type: 'identity-found'; readonly identity: Identity }
  | { readonly type: 'identity-failed'; readonly failure: ShownFailure }
  | { readonly type: 'listing-awaited'; readonly name: ListingName }
  | {
      readonly type: 'page-arrived';
      readonly name: ListingName;
      readonly items: readonly (PrincipalRow | PolicyRow | ProfileRow)[];
    }
  | { readonly type: 'listing-completed'; readonly name: ListingName }
  | { readonly type: 'listing-failed'; readonly name: ListingName; readonly failure: ShownFailure };

/** How planning and applying went; a plan names the answers that it was made for. */
export type RunEvent =
  | { readonly type: 'plan-awaited' }
  | { readonly type: 'plan-made'; readonly plan: Plan; readonly answers: Answers }
  | { readonly type: 'plan-failed'; readonly failure: ShownFailure; readonly answers: Answers }
  | { readonly type: 'run-began' }
  | { readonly type: 'run-progressed'; readonly progress: Progress }
  | { readonly type: 'run-ended'; readonly receipt: Receipt; readonly file: string }
  | { readonly type: 'run-broke'; readonly failure: ShownFailure };
