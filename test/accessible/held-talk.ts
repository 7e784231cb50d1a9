import path from 'node:path';
import { Talk } from '../../source/accessible/asking/talk.ts';
import { type AnswersFrom, holdTalk } from '../../source/accessible/hold-talk.ts';
import type { Services } from '../../source/accessible/sitting.ts';
import { UnderWay } from '../../source/accessible/under-way.ts';
import type { Account, AccountChoice } from '../../source/account/account.ts';
import { openAccount } from '../../source/account/open-account.ts';
import type { ProfileRow } from '../../source/account/profile-rows.ts';
import { type Answers, noAnswers, PLAIN_NAMING } from '../../source/procedure/answers.ts';
import { DraftDesk } from '../../source/procedure/draft-desk.ts';
import { NO_PRESET, type Preset } from '../../source/procedure/preset.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import { Drafts } from '../../source/settings/drafts.ts';
import { LastNames } from '../../source/settings/last-names.ts';
import { Failure } from '../../source/text/failure.ts';
import { awsSurroundings } from '../account/aws-surroundings.ts';

export interface TalkOptions {
  /** A home with what earlier talks have left; a fresh one without it. */
  readonly home?: string;
  readonly account?: (choice: AccountChoice) => Account;
  readonly profiles?: readonly ProfileRow[];
  readonly choice?: AccountChoice;
  readonly answers?: Answers;
  readonly preset?: Preset;
  readonly from?: AnswersFrom;
  readonly editor?: Services['editor'];
  /** Stops the program from outside when this is said. */
  readonly stopAt?: string;
}

/** What came of a talk. */
export interface HeldTalk {
  readonly home: string;
  /** All that was said, with the answers behind their prompts as a terminal shows them. */
  readonly transcript: string;
  /** What was written to the output alone. */
  readonly output: string;
  readonly exitCode: number | undefined;
  readonly failure: Failure | undefined;
  readonly receipts: Receipts;
  /** Answers that nobody asked for. */
  readonly left: readonly string[];
}

/** heldTalk leads a whole talk with these answers in the practice account, or in another one. */
export async function heldTalk(given: readonly string[], options: TalkOptions = {}): Promise<HeldTalk> {
  const home = options.home ?? path.join(awsSurroundings(), 'wizard');
  const answers = [...given];
  let transcript = '';
  let output = '';
  const stop = new AbortController();
  const write = (text: string) => {
    transcript += text;
    output += text;
    if (options.stopAt !== undefined && text.includes(options.stopAt)) stop.abort();
  };
  const lines = {
    next: async () => {
      const answer = answers.shift();
      transcript += `${answer ?? '(end of input)'}\n`;
      return answer;
    },
  };
  const talk = new Talk({ lines, write, signal: stop.signal, echo: 'shown' });
  const now = () => new Date('2026-11-21T14:03:00Z');
  const from = options.from ?? 'terminal';
  const receipts = new Receipts(path.join(home, 'runs'));
  const services = {
    openAccount: options.account ?? openAccount,
    profileRows: async () => [...(options.profiles ?? [])],
    receipts,
    lastNames: new LastNames(path.join(home, 'last-names.json'), () => true),
    drafts: {
      desk: new DraftDesk(new Drafts(path.join(home, 'drafts')), now),
      keep: from === 'terminal' ? 'always' : 'never',
    },
    now,
    signal: stop.signal,
    underWay: new UnderWay(),
    ...(options.editor === undefined ? {} : { editor: options.editor }),
  } as const;
  const start = {
    choice: options.choice ?? { sandbox: true },
    answers: options.answers ?? noAnswers('create-and-attach'),
    preset: options.preset ?? NO_PRESET,
    naming: PLAIN_NAMING,
  };
  const ended = await holdTalk(talk, services, start, from).then(
    exitCode => ({ exitCode, failure: undefined }),
    (error: unknown) => {
      if (error instanceof Failure) return { exitCode: undefined, failure: error };
      throw error;
    },
  );
  return { home, transcript: steady(transcript, home), output, ...ended, receipts, left: answers };
}

/** Names of runs and folders differ from one talk to the next. */
function steady(text: string, home: string): string {
  return text
    .replaceAll(home, 'HOME')
    .replaceAll('HOME\\runs\\', 'HOME/runs/')
    .replaceAll(/\b\d{8}-\d{4}-[0-9a-f]{4}\b/g, 'RUN-ID');
}
