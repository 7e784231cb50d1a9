import { safeLine } from '../../text/safe-text.ts';
import { AGAIN, type Heard } from './heard.ts';
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
  /** Of a menu that is come back to: its choices are read out once, as long as they are the same. */
  readonly heard?: Heard;
  /** Tells texts that are answers themselves, without being among the choices. */
  readonly takes?: (text: string) => boolean;
  /** What an answer is answered with while the list stays as it is; nothing where the answer ends the question. */
  readonly tell?: (answer: Answer<Id>) => Told | Promise<Told>;
}

/** Lines, or nothing. */
export type Told = readonly string[] | undefined;

type Answer<Id extends string> =
  | { readonly kind: 'chosen'; readonly id: Id }
  | { readonly kind: 'verb'; readonly use: VerbUse<Id> }
  | { readonly kind: 'typed'; readonly text: string };

/** What was answered. */
export type Chosen<Id extends string> = Answer<Id> | { readonly kind: 'back' };

/** chooseOne asks for one choice of a list, until it gets an answer that it understands. */
export async function chooseOne<Id extends string>(talk: Talk, one: OneOf<Id>): Promise<Chosen<Id>> {
  let page: Page<Option<Id>> = firstPage(one.options);
  let reply = await talk.ask(...opening(one, page));
  for (;;) {
    const meant = meaningOf(reply, page, one);
    if ('back' in meant) return { kind: 'back' };
    if ('answer' in meant) {
      const told = await one.tell?.(meant.answer);
      if (told === undefined) return meant.answer;
      reply = await talk.returnTo(one.question, [...told, `${shortWords(one, page)} ${AGAIN}`]);
      continue;
    }
    page = meant.page ?? page;
    reply = await talk.askAgain(...meant.lines, shortWords(one, page));
  }
}

function opening<Id extends string>(one: OneOf<Id>, page: Page<Option<Id>>): string[] {
  const { question, options, heard } = one;
  if (heard?.has(options)) return [...question, `${rangeWords(page, one.usual)} ${AGAIN}`];
  return [...question, ...choiceLines(one, page), rangeWords(page, one.usual), keysOf(one, page)];
}

function choiceLines<Id extends string>({ options, empty }: OneOf<Id>, page: Page<Option<Id>>): string[] {
  return options.length === 0 && empty !== undefined ? [empty] : pageLines(page);
}

function keysOf<Id extends string>(
  { verbs = [], back = 'possible' }: OneOf<Id>,
  page: Page<Option<Id>>,
): string {
  return keyWords({ filter: isLong(page) ? 'possible' : 'impossible', verbs, back });
}

function shortWords<Id extends string>({ question, usual }: OneOf<Id>, page: Page<Option<Id>>): string {
  return `${question.at(-1) ?? ''} ${rangeWords(page, usual)}`;
}

type Meaning<Id extends string> =
  | { readonly back: true }
  | { readonly answer: Answer<Id> }
  | { readonly lines: readonly string[]; readonly page?: Page<Option<Id>> };

/** An answer to the question, or what is said to it on which page. */
function meaningOf<Id extends string>(reply: Reply, page: Page<Option<Id>>, one: OneOf<Id>): Meaning<Id> {
  const { usual, back = 'possible', help } = one;
  const usualOne = page.shown.find(({ id }) => id === usual);
  switch (reply.kind) {
    case 'back':
      return back === 'possible' ? { back: true } : { lines: ['This is the first question; q leaves.'] };
    case 'enter':
      if (usualOne !== undefined) return { answer: { kind: 'chosen', id: usualOne.id } };
      return { lines: ['Enter alone chooses nothing here.'] };
    case 'text':
      // Where there is a way on, 0 takes it, as in lists of which several can be chosen.
      if (reply.text === '0' && usual !== undefined) return { answer: { kind: 'chosen', id: usual } };
      if (one.takes?.(reply.text)) return { answer: { kind: 'typed', text: reply.text } };
      return listMeaning(reply, page, one);
    default:
      return { lines: [...help, ...choiceLines(one, page), keysOf(one, page)] };
  }
}

function listMeaning<Id extends string>(
  reply: Extract<Reply, { kind: 'text' }>,
  page: Page<Option<Id>>,
  { verbs = [] }: OneOf<Id>,
): Meaning<Id> {
  const read = readListReply(reply, page, verbs, 'filter long lists');
  switch (read.kind) {
    case 'verb':
      return { answer: { kind: 'verb', use: read.use } };
    case 'page':
      return { lines: pageLines(read.page), page: read.page };
    case 'described':
      return { lines: described(read.option) };
    case 'problem':
      return { lines: [read.problem] };
    case 'numbers': {
      const [option, ...others] = read.numbers.flatMap(number => page.shown[number - 1] ?? []);
      if (option === undefined || others.length > 0) return { lines: ['Choose one of them only.'] };
      if (option.disabled !== undefined) return { lines: [option.disabled] };
      return { answer: { kind: 'chosen', id: option.id } };
    }
  }
}

/** described tells of a choice what its line has no room for. */
export function described({ label, note, detail = [], disabled }: Option): string[] {
  return [
    `${safeLine(label)}${note === undefined ? '' : `, ${note}`}`.replace(/\.?$/, '.'),
    ...detail,
    ...(disabled === undefined ? [] : [`It cannot be chosen: ${disabled}`]),
  ];
}

function rangeWords({ shown }: Page<Option>, usualId: string | undefined): string {
  const usual = shown.findIndex(({ id }) => id === usualId) + 1;
  const last = shown.length.toLocaleString('en-US');
  const range =
    shown.length === 0
      ? 'Nothing to choose'
      : shown.length === 1
        ? 'Type 1'
        : `Type 1 ${shown.length === 2 ? 'or' : 'to'} ${last}`;
  return `${range}${usual > 0 ? `; Enter takes ${usual}` : ''}.`;
}
