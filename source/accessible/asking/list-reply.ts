import { type Numbers, readNumbers } from './numbers.ts';
import type { Option, Verb, VerbUse } from './option.ts';
import { firstPage, isLong, type Page, turned } from './page.ts';
import type { Reply } from './reply.ts';

/** What an answer to a list means. */
export type ListReply<O extends Option> =
  | Exclude<Numbers, { kind: 'none' }>
  | { readonly kind: 'verb'; readonly use: VerbUse<O['id']> }
  | { readonly kind: 'described'; readonly option: O }
  /** Another part of the list is to be read out. */
  | { readonly kind: 'page'; readonly page: Page<O> };

/** readListReply reads a text that was answered to a list: numbers, a verb, `? 3`, `n` and `p` for pages, or a filter. */
export function readListReply<O extends Option>(
  { text }: Extract<Reply, { kind: 'text' }>,
  page: Page<O>,
  verbs: readonly Verb[],
  words: 'filter' | 'filter long lists',
): ListReply<O> {
  const numbers = readNumbers(text, page.shown.length);
  if (numbers.kind !== 'none') return numbers;
  const meant = asWord(text, page, verbs);
  if (meant !== undefined) return meant;
  if (text.startsWith('/')) return filtered(page, text.slice(1).trim());
  return words === 'filter' || isLong(page) ? filtered(page, text) : noChoice(text);
}

function asWord<O extends Option>(
  text: string,
  page: Page<O>,
  verbs: readonly Verb[],
): ListReply<O> | undefined {
  const [, word = '', digits] = /^(\S+?)\s*(\d{0,9})$/.exec(text) ?? [];
  const number = digits ? Number(digits) : undefined;
  const option = number === undefined ? undefined : page.shown[number - 1];
  const isMissing = number !== undefined && option === undefined;
  if (word === '?' && option !== undefined) return { kind: 'described', option };
  const verb = verbs.find(one => one.word === word.toLowerCase());
  if (verb === undefined) {
    if (number !== undefined) return word === '?' ? nothingThere(number, page) : undefined;
    return isLong(page) ? asTurn(word.toLowerCase(), page) : undefined;
  }
  if (isMissing) return nothingThere(number, page);
  if (verb.takes === 'number' && option === undefined)
    return {
      kind: 'problem',
      problem: `Write ${verb.word} with the number of the choice, such as ${verb.word} 1.`,
    };
  if (verb.takes === 'nothing' && option !== undefined)
    return { kind: 'problem', problem: `Write ${verb.word} alone, without a number.` };
  return { kind: 'verb', use: { word: verb.word, option } };
}

function asTurn<O extends Option>(word: string, page: Page<O>): ListReply<O> | undefined {
  if (word !== 'n' && word !== 'p' && word !== 'l') return undefined;
  if (word === 'l') return { kind: 'page', page: { ...page, from: 0 } };
  const next = turned(page, word === 'n' ? 1 : -1);
  if (next !== undefined) return { kind: 'page', page: next };
  return { kind: 'problem', problem: word === 'n' ? 'This is the last page.' : 'This is the first page.' };
}

function nothingThere(number: number, { shown }: Page<Option>): ListReply<never> {
  const problem = readNumbers(String(number), shown.length);
  return problem.kind === 'problem' ? problem : { kind: 'problem', problem: `There is no number ${number}.` };
}

/** A word said to a menu by mistake, as in no, must not give its choices other numbers. */
function noChoice(text: string): ListReply<never> {
  return { kind: 'problem', problem: `${JSON.stringify(text)} is none of the choices.` };
}

function filtered<O extends Option>(page: Page<O>, filter: string): ListReply<O> {
  const found = firstPage(page.all, filter);
  if (found.shown.length > 0) return { kind: 'page', page: found };
  return {
    kind: 'problem',
    problem: `Nothing here has ${JSON.stringify(filter)} in it. A / alone shows the whole list.`,
  };
}
