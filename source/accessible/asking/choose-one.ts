import { safeLine } from '../../text/safe-text.ts';
import { keyWords } from './key-words.ts';
import { readListReply } from './list-reply.ts';
import type { Option, Verb, VerbUse } from './option.ts';
import { firstPage, isLong, type Page, pageLines } from './page.ts';
import type { Reply } from './reply.ts';
import type { Talk } from './talk.ts';

/** A question that is answered with one choice of a list. */
export interface OneOf<Id extends string> {
  /** Lines before the choices; the question itself is the last of them. */
  readonly question: readonly string[];
  readonly options: readonly Option<Id>[];
  /** Taken by Enter. */
  readonly usual?: Id | undefined;
  readonly verbs?: readonly Verb[];
  /** The terms of the question, explained. */
  readonly help: readonly string[];
  /** Whether b leads anywhere. */
  readonly back?: 'possible' | 'impossible';
  /** Said where there is nothing to choose. */
  readonly empty?: string;
  /** What an answer is answered with while the list stays as it is; nothing where the answer ends the question. */
  readonly tell?: (answer: Answer<Id>) => Told | Promise<Told>;
}

/** Lines, or nothing. */
export type Told = readonly string[] | undefined;

type Answer<Id extends string> =
  | { readonly kind: 'chosen'; readonly id: Id }
  | { readonly kind: 'verb'; readonly use: VerbUse<Id> };

/** What was answered. */
export type Chosen<Id extends string> = Answer<Id> | { readonly kind: 'back' };

/** chooseOne asks for one choice of a list, until it gets an answer that it understands. */
export async function chooseOne<Id extends string>(talk: Talk, one: OneOf<Id>): Promise<Chosen<Id>> {
  const { question, options, usual, verbs = [], help, back = 'possible', empty, tell } = one;
  let page: Page<Option<Id>> = firstPage(options);
  const usualNumber = () => page.shown.findIndex(({ id }) => id === usual) + 1;
  const range = () => rangeWords(page, usualNumber());
  const short = () => `${question.at(-1) ?? ''} ${range()}`;
  const keys = keyWords({ long: isLong(page), verbs, back });
  const lines = options.length === 0 && empty !== undefined ? [empty] : pageLines(page);
  let reply = await talk.ask(...question, ...lines, range(), keys);
  for (;;) {
    switch (reply.kind) {
      case 'back':
        if (back === 'possible') return { kind: 'back' };
        reply = await talk.askAgain('This is the first question; q leaves.', short());
        continue;
      case 'enter':
        if (usualNumber() > 0 && usual !== undefined) return { kind: 'chosen', id: usual };
        reply = await talk.askAgain('Enter alone chooses nothing here.', short());
        continue;
      case 'text': {
        // Where there is a way on, 0 takes it, as in lists of which several can be chosen.
        if (reply.text === '0' && usual !== undefined) return { kind: 'chosen', id: usual };
        const meant = meaningOf(reply, page, verbs);
        const told = 'lines' in meant ? meant.lines : await tell?.(meant.answer);
        if (told === undefined && 'answer' in meant) return meant.answer;
        if ('page' in meant) page = meant.page;
        reply = await talk.askAgain(...(told ?? []), short());
        continue;
      }
      default:
        reply = await talk.askAgain(...help, keys, short());
    }
  }
}

type Meaning<Id extends string> =
  | { readonly answer: Answer<Id> }
  | { readonly lines: readonly string[]; readonly page: Page<Option<Id>> };

/** An answer to the question, or what is said to it on which page. */
function meaningOf<Id extends string>(
  reply: Extract<Reply, { kind: 'text' }>,
  page: Page<Option<Id>>,
  verbs: readonly Verb[],
): Meaning<Id> {
  const read = readListReply(reply, page, verbs, 'filter long lists');
  switch (read.kind) {
    case 'verb':
      return { answer: { kind: 'verb', use: read.use } };
    case 'page':
      return { lines: pageLines(read.page), page: read.page };
    case 'described':
      return { lines: described(read.option), page };
    case 'problem':
      return { lines: [read.problem], page };
    case 'numbers': {
      const [option, ...others] = read.numbers.flatMap(number => page.shown[number - 1] ?? []);
      if (option === undefined || others.length > 0) return { lines: ['Choose one of them only.'], page };
      if (option.disabled !== undefined) return { lines: [option.disabled], page };
      return { answer: { kind: 'chosen', id: option.id } };
    }
  }
}

/** described tells of a choice what its line has no room for. */
export function described({ label, note, detail = [], disabled }: Option): string[] {
  return [
    `${safeLine(label)}${note === undefined ? '' : `, ${note}`}.`,
    ...detail,
    ...(disabled === undefined ? [] : [`It cannot be chosen: ${disabled}`]),
  ];
}

function rangeWords({ shown }: Page<Option>, usual: number): string {
  const last = shown.length.toLocaleString('en-US');
  const range =
    shown.length === 0
      ? 'Nothing to choose'
      : shown.length === 1
        ? 'Type 1'
        : `Type 1 ${shown.length === 2 ? 'or' : 'to'} ${last}`;
  return `${range}${usual > 0 ? `; Enter takes ${usual}` : ''}.`;
}
