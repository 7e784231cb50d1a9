import { plural } from '../../text/words.ts';
import { type Option, optionsMatching, optionWords } from './option.ts';

/** So many choices are read out at once. */
const PAGE_LENGTH = 15;

/** The part of a list that is read out: what a filter leaves of it, from one page on. */
export interface Page<O extends Option> {
  readonly all: readonly O[];
  readonly filter: string;
  readonly shown: readonly O[];
  /** Index of the first choice that is read out. */
  readonly from: number;
}

/** firstPage begins a list. */
export function firstPage<O extends Option>(all: readonly O[], filter = ''): Page<O> {
  return { all, filter, shown: optionsMatching(all, filter), from: 0 };
}

/** longer is a list with choices that it has not yet, at its end. */
export function longer<O extends Option>(page: Page<O>, options: readonly O[]): Page<O> {
  const missing = options.filter(({ id }) => page.all.every(one => one.id !== id));
  if (missing.length === 0) return page;
  const all = [...page.all, ...missing];
  return { ...page, all, shown: optionsMatching(all, page.filter) };
}

/** turned is the next page of a list or the one before, or nothing where there is none. */
export function turned<O extends Option>(page: Page<O>, by: 1 | -1): Page<O> | undefined {
  const from = page.from + by * PAGE_LENGTH;
  return from < 0 || from >= page.shown.length ? undefined : { ...page, from };
}

/** isLong tells whether a list takes more than a page. */
export function isLong({ all }: Page<Option>): boolean {
  return all.length > PAGE_LENGTH;
}

/** pageLines are the choices of a page, a line each under their headings, and where in the list it is. */
export function pageLines<O extends Option>(page: Page<O>, stateOf?: (option: O) => string): string[] {
  const { shown, from, filter, all } = page;
  const lines: string[] = [];
  let group: string | undefined;
  for (const [index, option] of shown.slice(from, from + PAGE_LENGTH).entries()) {
    if (option.group !== undefined && option.group !== group) lines.push(`${capital(option.group)}:`);
    group = option.group;
    lines.push(optionWords(from + index + 1, option, stateOf?.(option)));
  }
  const last = Math.min(from + PAGE_LENGTH, shown.length);
  const found =
    filter === '' ? '' : ` with ${JSON.stringify(filter)}, of ${all.length.toLocaleString('en-US')} in all`;
  const whole = from === 0 && last === shown.length;
  if (whole && filter === '') return lines;
  const count = whole
    ? plural(shown.length, 'choice')
    : `Choices ${from + 1} to ${last} of ${shown.length.toLocaleString('en-US')}`;
  return [...lines, [`${count}${found}.`, ...turnWords(page)].join(' ')];
}

/** How the other pages are come to, as far as there are any. */
function turnWords(page: Page<Option>): string[] {
  const ways = [
    ...(turned(page, 1) === undefined ? [] : [['n', 'the next page']]),
    ...(turned(page, -1) === undefined ? [] : [['p', 'the page before']]),
    ...(page.filter === '' ? [] : [['/', 'the whole list']]),
  ];
  const words = ways.map(([key, what], index) => `${key}${index === 0 ? ' reads' : ''} ${what}`);
  return words.length === 0 ? [] : [`${words.join(', ')}.`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
