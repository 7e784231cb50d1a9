import type { AccountChoice } from '../account/account.ts';
import type { Receipt } from '../provision/run.ts';
import type { Draft, DraftMark } from '../settings/draft.ts';
import { DraftKeeper, type DraftNews } from '../settings/draft-keeper.ts';
import type { DraftList, Drafts } from '../settings/drafts.ts';
import type { Answers } from './answers.ts';
import type { StepId } from './steps.ts';
import { draftContent, type OpenedDraft, openDraft } from './wizard-draft.ts';

/** DraftDesk keeps the answers that the person has in hand as a draft, and changes them for those of another draft. */
export class DraftDesk {
  readonly #drafts: Drafts;
  readonly #now: () => Date;
  readonly #told = new Set<string>();
  #inHand: DraftKeeper;
  /** The draft whose answers became a run. */
  #ofRun: { readonly runId: string; readonly keeper: DraftKeeper } | undefined;

  constructor(drafts: Drafts, now: () => Date) {
    this.#drafts = drafts;
    this.#now = now;
    this.#inHand = new DraftKeeper(drafts, now);
  }

  /** kept tells whether the answers in hand are on the disk. */
  get kept(): boolean {
    return this.#inHand.kept;
  }

  /** keep saves the answers in hand, where they have changed; it never throws. */
  keep(answers: Answers, step: StepId, choice: AccountChoice): DraftNews {
    return this.#inHand.keep(draftContent(answers, step, choice));
  }

  /** list reads all drafts; what is wrong with the file of one is told once. */
  list(): DraftList {
    const { drafts, notices } = this.#drafts.list();
    const news = notices.filter(notice => !this.#told.has(notice));
    for (const notice of news) this.#told.add(notice);
    return { drafts, notices: news };
  }

  /** open reads a draft without taking it in hand; it throws a Failure when it cannot be used. */
  open(id: string, callerValues: Answers['callerValues']): OpenedDraft {
    return openDraft(this.#drafts, id, callerValues);
  }

  /** takeUp takes another draft in hand; the one before stays where it was. */
  takeUp(mark: DraftMark): void {
    this.#inHand = new DraftKeeper(this.#drafts, this.#now, mark);
  }

  /** layAside lets the draft in hand be, because its answers are no longer those of the wizard. */
  layAside(): void {
    this.#inHand = new DraftKeeper(this.#drafts, this.#now);
  }

  /** discard removes the draft in hand: what it was about is done. */
  discard(): void {
    this.#inHand.discard();
  }

  /** runEnded removes the draft of a run that wrote something: from then on its receipt tells how to go on. After any other it stays. */
  runEnded({ runId, status }: Receipt, of: 'answers' | 'resume'): void {
    if (of === 'answers') this.#ofRun = { runId, keeper: this.#inHand };
    if (status !== 'failed' && this.#ofRun?.runId === runId) this.#ofRun.keeper.discard();
  }

  /** remove deletes a draft, and answers what it was and whether it was the one in hand; it throws a Failure when that fails. */
  remove(id: string): { readonly draft: Draft; readonly was: 'in-hand' | 'another' } {
    const draft = this.#drafts.read(id);
    this.#drafts.remove(id);
    if (this.#inHand.id !== id) return { draft, was: 'another' };
    this.layAside();
    return { draft, was: 'in-hand' };
  }

  /** putBack brings a deleted draft back as it was; it throws a Failure when that fails. */
  putBack(draft: Draft): void {
    const { id, revision, savedAt, ...content } = draft;
    this.#drafts.save(content, new Date(savedAt), { id, revision });
  }
}
