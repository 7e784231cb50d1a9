import type { AccountChoice, Identity, PolicyRow, PrincipalRow } from '../../account/account.ts';
import type { Answers, Start } from '../../procedure/answers.ts';
import type { StepId } from '../../procedure/steps.ts';
import type { Progress } from '../../provision/apply.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import type { FormState } from '../prompts/form-state.ts';
import type { ListState } from '../prompts/list-state.ts';

/** Everything that the wizard knows; views render it, only the reducer changes it. */
export interface Wizard {
  readonly size: Size;
  /** Where to work; undecided until the person has chosen or credentials were found. */
  readonly choice: AccountChoice;
  readonly identity: Loadable<Identity>;
  readonly listings: Listings;
  readonly screen: ScreenId;
  readonly answers: Answers;
  /** A document that was given beforehand: it can be gone back to, whatever is chosen in between. */
  readonly given: Start | undefined;
  /** What each screen remembers: highlighted rows, half-typed texts, ticks. */
  readonly local: Locals;
  /** Why the person cannot go on, and how to mend it. */
  readonly problem: string | undefined;
  readonly overlay: 'none' | 'help' | 'leave';
  /** First line of the help that is in sight. */
  readonly helpScroll: number;
  readonly pasting: boolean;
  readonly plan: Loadable<Plan>;
  readonly run: RunState;
  /** Set once, when the wizard is to end. */
  readonly exitCode: number | undefined;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export type ScreenId =
  | 'where'
  | 'profile'
  | 'menu'
  | StepId
  | 'service'
  | 'actions'
  | 'resources'
  | 'conditions'
  | 'run';

export interface Locals {
  readonly where: ListState;
  readonly profile: ListState;
  readonly menu: ListState;
  readonly start: ListState;
  /** The start for which giving up the edited statements was announced; choosing it again gives them up. */
  readonly startAnnounced: string | undefined;
  readonly parameters: FormState;
  readonly permissions: ListState;
  readonly service: ListState;
  readonly actions: ListState;
  readonly resources: FormState;
  readonly conditions: FormState;
  readonly reviewScroll: number;
  readonly name: FormState;
  readonly who: Tabs<'user' | 'group' | 'role'>;
  readonly policies: Tabs<'customer' | 'aws'>;
  readonly confirm: ConfirmView;
  readonly runScroll: number;
  /** Index of the statement whose parts are edited. */
  readonly statement: number;
  /** Where Esc leads from the resources. */
  readonly resourcesOpener: 'actions' | 'permissions';
  /** The service chosen for a statement that has no action yet. */
  readonly newService: string;
}

/** Several lists of which one is in front. */
export interface Tabs<T extends string> {
  readonly front: T;
  readonly lists: Readonly<Record<T, ListState>>;
}

export interface ConfirmView {
  readonly shows: 'changes' | 'document' | 'command' | 'findings';
  readonly scroll: number;
}

/** A value that is fetched: an effect fetches what is `wanted`. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'wanted' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: ShownFailure };

/** A Failure as a screen shows it. */
export interface ShownFailure {
  readonly kind: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
}

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
  readonly customer: Listing<PolicyRow>;
  readonly aws: Listing<PolicyRow>;
  /** Profiles of the AWS configuration on this machine. */
  readonly profile: Listing<ProfileRow>;
}

export interface ProfileRow {
  readonly name: string;
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
  | { readonly status: 'broken'; readonly failure: ShownFailure };
