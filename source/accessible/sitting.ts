import type { Account, AccountChoice, Identity } from '../account/account.ts';
import type { ProfileRow } from '../account/profile-rows.ts';
import { type Answers, type Naming, noAnswers, type Start } from '../procedure/answers.ts';
import { callerValuesOf } from '../procedure/caller-values.ts';
import type { DraftDesk } from '../procedure/draft-desk.ts';
import type { Edited } from '../procedure/edit-outside.ts';
import { NO_PRESET, type Preset } from '../procedure/preset.ts';
import { receiptOf, type SessionRun } from '../procedure/session-runs.ts';
import { type ShownFailure, shownFailure } from '../procedure/shown-failure.ts';
import type { StepId } from '../procedure/steps.ts';
import { isWorthKeeping } from '../procedure/wizard-draft.ts';
import type { Receipts } from '../provision/receipts.ts';
import type { LastNames } from '../settings/last-names.ts';
import { NO_NAMES, type UsedNames } from '../settings/used-names.ts';
import type { Talk } from './asking/talk.ts';
import { InputEnded, LeaveAsked, Stopped } from './asking/ways-out.ts';
import { Listings } from './listings.ts';
import type { UnderWay } from './under-way.ts';

/** What a sitting reaches the world through; tests put their own in. */
export interface Services {
  readonly openAccount: (choice: AccountChoice) => Account;
  readonly profileRows: () => Promise<ProfileRow[]>;
  readonly receipts: Receipts;
  readonly lastNames: LastNames;
  /** Answers that come from a pipe leave no draft. */
  readonly drafts: { readonly desk: DraftDesk; readonly keep: 'always' | 'never' };
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** The person's own editor, where one is named and there is a terminal for it. */
  readonly editor?: (text: string) => Promise<Edited>;
  /** What is being written, for a stop that does not wait for its end. */
  readonly underWay: UnderWay;
}

/** What came of something that can fail. */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: ShownFailure };

/** What a talk begins with. */
export interface TalkStart {
  readonly choice: AccountChoice;
  readonly answers: Answers;
  readonly preset: Preset;
  readonly naming: Naming;
}

/** Sitting is everything that the line-by-line wizard knows: where the person works, what they answered, and what was made. */
export class Sitting {
  readonly talk: Talk;
  readonly services: Services;
  choice: AccountChoice;
  account: Account;
  listings: Listings;
  identity: Identity | undefined;
  answers: Answers;
  preset: Preset;
  /** What the person's settings give new policies. */
  readonly naming: Naming;
  /** A document that was given beforehand: it can be gone back to. */
  given: Start | undefined;
  /** The policy whose oldest version may go, with the person's consent. */
  pruned: string | undefined;
  runs: readonly SessionRun[] = [];
  /** The answers that were carried out last. */
  carriedOut: { readonly runId: string; readonly answers: Answers } | undefined;
  /** Where a draft goes on. */
  step: StepId | undefined;

  constructor(talk: Talk, services: Services, { choice, answers, preset, naming }: TalkStart) {
    this.talk = talk;
    this.naming = naming;
    this.services = services;
    this.choice = choice;
    this.account = services.openAccount(choice);
    this.listings = new Listings(talk, this.account);
    this.answers = answers;
    this.preset = preset;
    this.given = answers.start?.kind === 'document' ? answers.start : undefined;
  }

  /** workIn works in the account of another choice; answers stay, and what is known of the former account is forgotten. */
  workIn(choice: AccountChoice): void {
    this.choice = choice;
    this.account = this.services.openAccount(choice);
    this.listings = new Listings(this.talk, this.account);
    this.identity = undefined;
  }

  /** signedIn takes in who the person is. */
  signedIn(identity: Identity): void {
    this.identity = identity;
    this.answers = { ...this.answers, callerValues: callerValuesOf(identity) };
  }

  /** forgetListings has the lists of the account read anew, for something was written. */
  forgetListings(): void {
    this.listings = new Listings(this.talk, this.account);
  }

  /** attempt does what can fail, and answers the failure as it is told; a stop comes through. */
  async attempt<T>(work: () => Promise<T> | T): Promise<Attempt<T>> {
    try {
      return { kind: 'done', value: await this.talk.orStopped(Promise.resolve().then(work)) };
    } catch (error) {
      if (error instanceof Stopped || error instanceof LeaveAsked || error instanceof InputEnded) throw error;
      return { kind: 'failed', failure: shownFailure(error) };
    }
  }

  /** areCarriedOut tells whether the present answers were written, wholly or in part, and not changed since. */
  areCarriedOut(): boolean {
    const { carriedOut } = this;
    if (carriedOut === undefined || carriedOut.answers !== this.answers) return false;
    return this.runs.some(
      one =>
        one.kind === 'run' && one.receipt.runId === carriedOut.runId && receiptOf(one).status !== 'failed',
    );
  }

  /** hasAnswers tells whether there are answers that were not carried out yet. */
  hasAnswers(): boolean {
    return !this.areCarriedOut() && isWorthKeeping(this.answers);
  }

  /** usedBefore is what was used last in the account of the person. */
  usedBefore(): UsedNames {
    const { identity, services, talk } = this;
    if (identity === undefined) return NO_NAMES;
    const names = services.lastNames.of(identity);
    talk.say(...services.lastNames.notices());
    return names;
  }

  /** keepDraft keeps the answers in hand, where they are worth it, and says what is in the way. */
  keepDraft(step: StepId | undefined = this.step): void {
    const { desk, keep } = this.services.drafts;
    this.step = step;
    if (keep === 'never' || step === undefined || !this.hasAnswers()) return;
    const { notices, failure } = desk.keep(this.answers, step, this.choice);
    this.talk.say(...notices);
    if (failure !== undefined)
      this.talk.say(failure.message, ...(failure.hint === undefined ? [] : [failure.hint]));
  }

  /** beginAnew takes other answers in hand; those before stay as the draft that they are. */
  beginAnew(
    answers: Answers = {
      ...noAnswers(this.answers.goal, this.naming),
      callerValues: this.answers.callerValues,
    },
  ): void {
    this.answers = answers;
    this.given = answers.start?.kind === 'document' ? answers.start : undefined;
    this.preset = NO_PRESET;
    this.pruned = undefined;
    this.step = undefined;
    this.services.drafts.desk.layAside();
  }
}
