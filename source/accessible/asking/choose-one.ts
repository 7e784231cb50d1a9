import { safeLine } from '../../text/safe-text.ts';
import { keyWords } from './key-words.ts';
import { readListReply } from './list-reply.ts';
import type { Option, Verb, VerbUse } from './option.ts';
import { firstPage, isLong, type Page, pageLines } from './page.ts';
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
  /** Begins with the part of the list that has this in it. */
  readonly filter?: string;
}

/** What was answered. */
export type Chosen<Id extends string> =
  | { readonly kind: 'chosen'; readonly id: Id }
  | { readonly kind: 'back' }
  | { readonly kind: 'verb'; readonly use: VerbUse<Id> };

/** chooseOne asks for one choice of a list, until it gets an answer that it understands. */
export async function chooseOne<Id extends string>(talk: Talk, one: OneOf<Id>): Promise<Chosen<Id>> {
  const { question, options, usual, verbs = [], help, back = 'possible', empty, filter } = one;
  let page: Page<Option<Id>> = firstPage(options, filter);
  if (page.shown.length === 0) page = firstPage(options);
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
        reply = await talk.askAgain('Type a number first.', short());
        continue;
      case 'text': {
        // Where there is a way on, 0 takes it, as in lists of which several can be chosen.
        if (reply.text === '0' && usual !== undefined) return { kind: 'chosen', id: usual };
        const read = readListReply(reply, page, verbs);
        if (read.kind === 'verb') return { kind: 'verb', use: read.use };
        if (read.kind === 'page') {
          page = read.page;
          reply = await talk.askAgain(...pageLines(page), short());
        } else if (read.kind === 'described') {
          reply = await talk.askAgain(...described(read.option), short());
        } else if (read.kind === 'problem') {
          reply = await talk.askAgain(read.problem, short());
        } else {
          const [number = 0, ...others] = read.numbers;
          const option = page.shown[number - 1];
          const problem = others.length > 0 ? 'Choose one of them only.' : option?.disabled;
          if (option !== undefined && problem === undefined) return { kind: 'chosen', id: option.id };
          reply = await talk.askAgain(problem ?? '', short());
        }
        continue;
      }
      default:
        reply = await talk.askAgain(...help, keys, short());
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
    shown.length === 0 ? 'Nothing to choose' : shown.length === 1 ? 'Type 1' : `Type 1 to ${last}`;
  return `${range}${usual > 0 ? `; Enter takes ${usual}` : ''}.`;
}
