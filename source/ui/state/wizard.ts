import type { AccountChoice, Identity, PolicyRow } from '../../account/account.ts';
import type { PrincipalRow } from '../../account/principal-row.ts';
import type { ProfileRow } from '../../account/profile-rows.ts';
import type { RoleRow } from '../../account/roles.ts';
import type { Answers, Naming, Start } from '../../procedure/answers.ts';
import type { OutsideEdit } from '../../procedure/edit-outside.ts';
import type { Preset } from '../../procedure/preset.ts';
import type { BrokenRun, SessionRun, TryMade } from '../../procedure/session-runs.ts';
import type { ShownFailure } from '../../procedure/shown-failure.ts';
import type { Progress } from '../../provision/apply.ts';
import type { Answered } from '../../provision/ask-try.ts';
import type { TryPlan, TryRequest } from '../../provision/plan-try.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import type { TryProgress } from '../../provision/run-try.ts';
import type { UsedNames } from '../../settings/used-names.ts';
import type { AttachErrand, AttachLocals, AttachScreen } from '../screens/attach/attach-state.ts';
import type { CreateErrand, CreateLocals, CreateScreen } from '../screens/create/create-state.ts';
import type { EditorErrand, EditorLocals, EditorScreen } from '../screens/editor/editor-state.ts';
import type { MenuErrand, MenuLocals, MenuScreen } from '../screens/menu/menu-state.ts';
import type { ReviewErrand, ReviewLocals, ReviewScreen } from '../screens/review/review-state.ts';
import type { RolesErrand, RolesLocals, RolesScreen } from '../screens/roles/roles-state.ts';
import type { RunErrand, RunLocals, RunScreen, TryWish } from '../screens/run/run-screen-state.ts';
import type { ScopeLocals, ScopeScreen } from '../screens/scope/scope-state.ts';
import type { SignInLocals, SignInScreen } from '../screens/sign-in/sign-in-state.ts';

/** Everything that the wizard knows; views render it, only the reducer changes it. */
export interface Wizard {
  /** The size of the terminal. */
  readonly terminal: Size;
  /** The part of the terminal with which the screens reckon: all of it, or what a note of the tour leaves. */
  readonly size: Size;
  /** Names of the notes of the tour that were seen; nothing until that is known. */
  readonly tour: readonly string[] | undefined;
  /** Where to work; undecided until the person has chosen or credentials were found. */
  readonly choice: AccountChoice;
  readonly identity: Loadable<Identity>;
  readonly listings: Listings;
  readonly screen: ScreenId;
  /** The screens that opened this one, the first of them a step or the menu; Esc leads back along them. */
  readonly openers: readonly ScreenId[];
  readonly answers: Answers;
  /** What the person's settings give new policies. */
  readonly naming: Naming;
  /** What was used before in the account of the person, the newest first. */
  readonly lastNames: UsedNames;
  /** A document that was given beforehand: it can be gone back to, whatever is chosen in between. */
  readonly given: Start | undefined;
  /** What flags answered beforehand. */
  readonly preset: Preset;
  /** What each screen remembers: highlighted rows, half-typed texts, ticks. */
  readonly local: Locals;
  /** Why the person cannot go on, and how to mend it. */
  readonly problem: string | undefined;
  /** What went well without being seen: a file that was saved. */
  readonly notice: string | undefined;
  readonly errands: readonly { readonly id: number; readonly errand: Errand }[];
  readonly nextErrand: number;
  readonly undertaking: Undertaking;
  readonly outsideEdit: OutsideEdit | undefined;
  readonly overlay: 'none' | 'help' | 'leave';
  /** First line of the help that is in sight. */
  readonly helpScroll: number;
  readonly pasting: boolean;
  readonly plan: Loadable<Plan>;
  readonly run: RunState;
  readonly trying: TryState;
  /** What was made since the wizard was opened, the oldest first: the outcome of each run and try. */
  readonly session: readonly SessionRun[];
  /** The answers that were carried out last, and by which run. */
  readonly carriedOut: { readonly runId: string; readonly answers: Answers } | undefined;
  /** The exit code of the signal by which the wizard was told from outside to end. */
  readonly stoppedWith: number | undefined;
  /** Set once, when the wizard is to end. */
  readonly exitCode: number | undefined;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export type ScreenId =
  | SignInScreen
  | MenuScreen
  | CreateScreen
  | EditorScreen
  | ScopeScreen
  | ReviewScreen
  | AttachScreen
  | RolesScreen
  | RunScreen;

/** What each screen remembers, declared beside the screens. */
export interface Locals
  extends SignInLocals,
    MenuLocals,
    CreateLocals,
    EditorLocals,
    ScopeLocals,
    ReviewLocals,
    AttachLocals,
    RolesLocals,
    RunLocals {}

/** Something that the wizard has to send for: the reducer wishes it, an effect fetches it and tells by an event. */
export type Errand =
  | MenuErrand
  | CreateErrand
  | EditorErrand
  | ReviewErrand
  | AttachErrand
  | RolesErrand
  | RunErrand;

/** What the final review is about: the person's answers, or an earlier run. */
export type Undertaking =
  | { readonly kind: 'answers' }
  | { readonly kind: 'undo'; readonly runId: string }
  | { readonly kind: 'resume'; readonly runId: string };

/** A value that is fetched: an effect fetches what is `wanted`. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'wanted' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: ShownFailure };

/** A list that arrives page by page; what has arrived is usable. */
export interface Listing<T> {
  readonly status: 'idle' | 'wanted' | 'loading' | 'complete' | 'failed';
  readonly items: readonly T[];
  readonly failure: ShownFailure | undefined;
}

export interface Listings {
  readonly user: Listing<PrincipalRow>;
  readonly group: Listing<PrincipalRow>;
  readonly role: Listing<PrincipalRow>;
  /** Roles with who can take them on. */
  readonly trust: Listing<RoleRow>;
  readonly customer: Listing<PolicyRow>;
  readonly aws: Listing<PolicyRow>;
  /** Profiles of the AWS configuration on this machine. */
  readonly profile: Listing<ProfileRow>;
}

export type ListingName = keyof Listings;

export type RunState =
  | { readonly status: 'not-started' }
  | {
      readonly status: 'wanted' | 'running';
      readonly progress: readonly Progress[];
      readonly stopping: boolean;
    }
  | { readonly status: 'ended'; readonly receipt: Receipt; readonly file: string; readonly stopped: boolean }
  | ({ readonly status: 'broken' } & BrokenRun);

/** A try as a test user, from its plan to what came of it. */
export type TryState =
  | { readonly status: 'none' }
  | { readonly status: 'planning'; readonly wish: TryWish }
  | { readonly status: 'planned'; readonly wish: TryWish; readonly tried: TryPlan }
  /** It could not be planned, or not begin: nothing was written. */
  | { readonly status: 'failed'; readonly failure: ShownFailure }
  | TryUnderWay
  | ({ readonly status: 'over' } & TryMade);

export interface TryUnderWay {
  readonly status: 'wanted' | 'running';
  readonly tried: TryPlan;
  readonly told: readonly TryProgress[];
  readonly stopping: boolean;
  /** What IAM's simulator says, once it did. */
  readonly answered: Answered | undefined;
  /** What becomes of the test user: the person says it when the answers are there. */
  readonly decision: TryRequest['afterwards'] | undefined;
}
