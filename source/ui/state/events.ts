import type { Identity, PolicyRow } from '../../account/account.ts';
import type { PrincipalRow } from '../../account/principal-row.ts';
import type { ProfileRow } from '../../account/profile-rows.ts';
import type { BrokenRun } from '../../procedure/session-runs.ts';
import type { ShownFailure } from '../../procedure/shown-failure.ts';
import type { Progress } from '../../provision/apply.ts';
import type { Answered } from '../../provision/ask-try.ts';
import type { TryPlan } from '../../provision/plan-try.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import type { TryOutcome, TryProgress } from '../../provision/run-try.ts';
import type { UsedNames } from '../../settings/used-names.ts';
import type { KeyPress } from '../keys/key-press.ts';
import type { FormEvent } from '../prompts/form-state.ts';
import type { ListEvent } from '../prompts/list-state.ts';
import type { AttachEvent } from '../screens/attach/attach-state.ts';
import type { CreateEvent } from '../screens/create/create-state.ts';
import type { EditorEvent } from '../screens/editor/editor-state.ts';
import type { MenuEvent } from '../screens/menu/menu-state.ts';
import type { ReviewEvent } from '../screens/review/review-state.ts';
import type { RolesEvent } from '../screens/roles/roles-state.ts';
import type { RunScreenEvent, TryWish } from '../screens/run/run-screen-state.ts';
import type { ScopeEvent } from '../screens/scope/scope-state.ts';
import type { Errand, ListingName, Size, Wizard } from './wizard.ts';

/** What happened, named for it. */
export type WizardEvent =
  | { readonly type: 'key-pressed'; readonly press: KeyPress }
  | { readonly type: 'resized'; readonly size: Size }
  | {
      readonly type: 'tour-remembered';
      readonly seen: readonly string[];
      readonly notices: readonly string[];
    }
  | { readonly type: 'tour-begun' }
  | { readonly type: 'tour-ended' }
  | { readonly type: 'help-opened' }
  | { readonly type: 'help-scrolled'; readonly by: number }
  | { readonly type: 'leave-asked' }
  | { readonly type: 'leave-confirmed' }
  | { readonly type: 'overlay-closed' }
  | { readonly type: 'stopped-from-outside'; readonly exitCode: number }
  | { readonly type: 'errand-ended'; readonly id: number }
  | ScreenEvent
  | AccountEvent
  | RunEvent
  | TryEvent;

/** What a person did on a screen, and what an errand of that screen brought. */
export type ScreenEvent =
  | ListEvent
  | FormEvent
  | { readonly type: 'answered' }
  | { readonly type: 'went-back' }
  | { readonly type: 'tab-changed'; readonly by: 1 | -1 }
  | { readonly type: 'scrolled'; readonly by: number }
  | { readonly type: 'retried' }
  | { readonly type: 'text-edited'; readonly text: string }
  | { readonly type: 'edit-failed'; readonly failure: ShownFailure }
  | { readonly type: 'errand-failed'; readonly errand: Errand; readonly failure: ShownFailure }
  | MenuEvent
  | CreateEvent
  | EditorEvent
  | ScopeEvent
  | ReviewEvent
  | AttachEvent
  | RolesEvent
  | RunScreenEvent;

/** What the account answered. */
export type AccountEvent =
  | { readonly type: 'identity-awaited' }
  | { readonly type: 'identity-found'; readonly identity: Identity }
  | { readonly type: 'identity-failed'; readonly failure: ShownFailure }
  /** The person does not wait any longer. */
  | { readonly type: 'identity-given-up' }
  | { readonly type: 'last-names-read'; readonly names: UsedNames; readonly notices: readonly string[] }
  | { readonly type: 'listing-awaited'; readonly name: ListingName }
  | {
      readonly type: 'page-arrived';
      readonly name: ListingName;
      readonly items: readonly (PrincipalRow | PolicyRow | ProfileRow)[];
    }
  | { readonly type: 'listing-completed'; readonly name: ListingName }
  | { readonly type: 'listing-failed'; readonly name: ListingName; readonly failure: ShownFailure };

/** How planning and applying went; a plan names what it was made for. */
export type RunEvent =
  | { readonly type: 'plan-awaited' }
  | ({ readonly type: 'plan-made'; readonly plan: Plan } & Planned)
  | ({ readonly type: 'plan-failed'; readonly failure: ShownFailure } & Planned)
  | { readonly type: 'run-began' }
  | { readonly type: 'run-progressed'; readonly progress: Progress }
  | { readonly type: 'run-ended'; readonly receipt: Receipt; readonly file: string }
  | ({ readonly type: 'run-broke' } & BrokenRun);

/** How a try as a test user goes. */
export type TryEvent =
  | ({ readonly type: 'try-planned'; readonly tried: TryPlan } & TryWish)
  | { readonly type: 'try-began' }
  | { readonly type: 'try-progressed'; readonly progress: TryProgress }
  | { readonly type: 'try-answered'; readonly answered: Answered }
  | { readonly type: 'try-ended'; readonly outcome: TryOutcome; readonly file: string }
  | { readonly type: 'try-broke'; readonly failure: ShownFailure };

/** What a plan was made for. */
export type Planned = Pick<Wizard, 'answers' | 'undertaking' | 'choice'>;
