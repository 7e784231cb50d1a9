import { plural, sentenceList } from '../../text/words.ts';
import { described, type Told } from './choose-one.ts';
import { keyWords } from './key-words.ts';
import { readListReply } from './list-reply.ts';
import type { Option, Verb, VerbUse } from './option.ts';
import { firstPage, isLong, type Page, pageLines } from './page.ts';
import type { Reply } from './reply.ts';
import type { Talk } from './talk.ts';

/** A question that is answered with any number of choices of a list. */
export interface SeveralOf<Id extends string> {
  readonly question: readonly string[];
  readonly options: readonly Option<Id>[];
  readonly chosen: ReadonlySet<string>;
  readonly verbs?: readonly Verb[];
  readonly help: readonly string[];
  readonly empty?: string;
  /** What is to be said after a change. */
  readonly remarks?: (chosen: ReadonlySet<string>) => readonly string[];
  /** More than these are not chosen at once. */
  readonly most?: number;
  /** What a verb is answered with while the list stays as it is; nothing where it ends the question. */
  readonly tell?: (use: VerbUse<Id>) => Promise<Told>;
}

/** What is chosen now, and whether the person goes on, back, or wants something else. */
export type ChosenSeveral<Id extends string> =
  | { readonly kind: 'done' | 'back'; readonly chosen: ReadonlySet<string> }
  | { readonly kind: 'verb'; readonly use: VerbUse<Id>; readonly chosen: ReadonlySet<string> };

/** chooseSeveral lets choices of a list be made and taken back by their numbers, until 0 goes on with them. */
export async function chooseSeveral<Id extends string>(
  talk: Talk,
  several: SeveralOf<Id>,
): Promise<ChosenSeveral<Id>> {
  const { question, options, verbs = [], help, empty, remarks, tell } = several;
  let chosen = several.chosen;
  let page: Page<Option<Id>> = firstPage(options);
  const stateOf = ({ id }: Option<Id>) => (chosen.has(id) ? 'chosen' : 'not chosen');
  const lines = () => (options.length === 0 && empty !== undefined ? [empty] : pageLines(page, stateOf));
  const short = () => shortWords(page, chosen);
  const keys = keyWords({ long: isLong(page), verbs: [...verbs, ...LIST_VERBS], back: 'possible' });
  let reply: Reply = await talk.ask(...question, ...lines(), short(), keys);
  for (;;) {
    if (reply.kind === 'back') return { kind: 'back', chosen };
    if (reply.kind === 'enter' || (reply.kind === 'text' && reply.text === '0'))
      return { kind: 'done', chosen };
    if (reply.kind !== 'text') {
      reply = await talk.askAgain(...help, keys, short());
      continue;
    }
    const whole = wholeList(reply.text, page);
    if (whole !== undefined) {
      const change = changed(chosen, whole.options, whole.to, several);
      chosen = change.chosen;
      reply = await talk.askAgain(change.words, ...(remarks?.(chosen) ?? []), short());
      continue;
    }
    if (reply.text.toLowerCase() === 'l') {
      reply = await talk.askAgain(...lines(), short());
      continue;
    }
    const read = readListReply(reply, page, verbs, 'filter');
    switch (read.kind) {
      case 'verb': {
        const told = await tell?.(read.use);
        if (told === undefined) return { kind: 'verb', use: read.use, chosen };
        reply = await talk.askAgain(...told, short());
        break;
      }
      case 'page':
        page = read.page;
        reply = await talk.askAgain(...lines(), short());
        break;
      case 'described':
        reply = await talk.askAgain(...described(read.option), short());
        break;
      case 'problem':
        reply = await talk.askAgain(read.problem, short());
        break;
      case 'numbers': {
        const named = read.numbers.flatMap(number => page.shown[number - 1] ?? []);
        const change = changed(chosen, named, 'other', several);
        chosen = change.chosen;
        reply = await talk.askAgain(change.words, ...(remarks?.(chosen) ?? []), short());
      }
    }
  }
}

/** Known to every list of which several can be chosen. */
const LIST_VERBS: readonly Verb[] = [
  { word: 'l', label: 'the list again', takes: 'nothing' },
  { word: 'all', label: 'chooses all that are listed', takes: 'nothing' },
  { word: 'none', label: 'takes them back', takes: 'nothing' },
];

function wholeList<O extends Option>(text: string, { shown }: Page<O>) {
  const word = text.toLowerCase();
  if (word === 'all') return { options: shown, to: 'chosen' } as const;
  return word === 'none' ? ({ options: shown, to: 'free' } as const) : undefined;
}

/** So many names stand in a sentence before the others are counted. */
const NAMED_MOST = 8;

function changed(
  before: ReadonlySet<string>,
  options: readonly Option[],
  to: 'chosen' | 'free' | 'other',
  { most }: Pick<SeveralOf<string>, 'most'>,
): { readonly chosen: ReadonlySet<string>; readonly words: string } {
  const barred = options.find(({ disabled }) => disabled !== undefined);
  if (barred !== undefined && to === 'other')
    return { chosen: before, words: `${barred.label} cannot be chosen: ${barred.disabled}` };
  const free = options.filter(({ disabled }) => disabled === undefined);
  const added = free.filter(({ id }) => to !== 'free' && !before.has(id));
  const removed = free.filter(({ id }) => to !== 'chosen' && before.has(id));
  if (most !== undefined && added.length > most)
    return {
      chosen: before,
      words: `These are ${added.length.toLocaleString('en-US')} at once, which is too many: filter the list first.`,
    };
  const chosen = new Set(before);
  for (const { id } of added) chosen.add(id);
  for (const { id } of removed) chosen.delete(id);
  const words = [
    ...(added.length === 0 ? [] : [`Chosen: ${names(added)}.`]),
    ...(removed.length === 0 ? [] : [`No longer chosen: ${names(removed)}.`]),
  ];
  return { chosen, words: words.length === 0 ? 'That changes nothing.' : words.join(' ') };
}

function names(options: readonly Option[]): string {
  const shown = options.slice(0, NAMED_MOST).map(({ label }) => label);
  const rest = options.length - shown.length;
  return rest === 0 ? sentenceList(shown) : `${shown.join(', ')} and ${plural(rest, 'more', 'more')}`;
}

function shortWords({ shown }: Page<Option>, chosen: ReadonlySet<string>): string {
  const last = shown.length.toLocaleString('en-US');
  const count = chosen.size === 0 ? 'Nothing chosen' : `${chosen.size.toLocaleString('en-US')} chosen`;
  const numbers =
    shown.length === 0
      ? ''
      : shown.length === 1
        ? ' 1 changes it,'
        : shown.length === 2
          ? ' 1 and 2 change it;'
          : ` Numbers 1 to ${last} change it, such as 1 3 5-7;`;
  return `${count}.${numbers} 0 or Enter goes on.`;
}
