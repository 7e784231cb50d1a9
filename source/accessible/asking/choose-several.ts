import { described, type Told } from './choose-one.ts';
import { type Chosen, changed, type Deed } from './chosen-set.ts';
import { keyWords } from './key-words.ts';
import { readListReply } from './list-reply.ts';
import { namedOptions } from './named-options.ts';
import { type Option, optionWords, type Verb, type VerbUse } from './option.ts';
import { firstPage, isLong, longer, type Page, pageLines } from './page.ts';
import type { Reply } from './reply.ts';
import type { Talk } from './talk.ts';

/** A question that is answered with any number of choices of a list. */
export interface SeveralOf<Id extends string> {
  readonly question: readonly string[];
  readonly options: readonly Option<Id>[];
  /** Choices that are listed only for whom asks for them, by this word or by their names. */
  readonly further?: { readonly verb: Verb; readonly options: readonly Option<Id>[] };
  readonly chosen: ReadonlySet<string>;
  readonly verbs?: readonly Verb[];
  readonly help: readonly string[];
  readonly empty?: string;
  /** Said to whom would go on with nothing chosen, where that cannot be. */
  readonly needed?: string | undefined;
  /** More than these are not chosen at once. */
  readonly most?: number;
  /** What a verb is answered with while the list stays as it is; nothing where it ends the question. */
  readonly tell?: (use: VerbUse<Id>) => Promise<Told>;
}

/** What is chosen now, and whether the person goes on, back, or wants something else. */
export type ChosenSeveral<Id extends string> =
  | { readonly kind: 'done' | 'back'; readonly chosen: ReadonlySet<string> }
  | { readonly kind: 'verb'; readonly use: VerbUse<Id>; readonly chosen: ReadonlySet<string> };

/** What is listed, and what of it is chosen. */
interface Standing<Id extends string> {
  readonly page: Page<Option<Id>>;
  readonly chosen: ReadonlySet<string>;
}

/** chooseSeveral lets choices of a list be made and taken back by their numbers, until 0 goes on with them. */
export async function chooseSeveral<Id extends string>(
  talk: Talk,
  several: SeveralOf<Id>,
): Promise<ChosenSeveral<Id>> {
  const { question, tell } = several;
  let now: Standing<Id> = { page: firstPage(several.options), chosen: several.chosen };
  let reply: Reply = await talk.ask(
    ...question,
    ...listLines(several, now),
    shortWords(now),
    keysOf(several, now.page),
  );
  for (;;) {
    const meant = meaningOf(reply, now, several);
    if ('end' in meant) return { kind: meant.end, chosen: now.chosen };
    if ('use' in meant) {
      const told = await tell?.(meant.use);
      if (told === undefined) return { kind: 'verb', use: meant.use, chosen: now.chosen };
      reply = await talk.returnTo(question, [...told, shortWords(now)]);
      continue;
    }
    now = meant.now ?? now;
    reply = await talk.askAgain(...meant.lines, shortWords(now));
  }
}

/** Known to every list of which several can be chosen; of a few, the numbers are as short. */
const LIST_VERBS: readonly Verb[] = [
  { word: 'all', label: 'chooses all that are listed', takes: 'nothing' },
  { word: 'none', label: 'takes them back', takes: 'nothing' },
];
const A_FEW = 3;

function keysOf<Id extends string>(
  { verbs = [], options, further }: SeveralOf<Id>,
  page: Page<Option<Id>>,
): string {
  const ofList = options.length > A_FEW ? LIST_VERBS : [];
  const filter = isLong(page) ? 'possible' : 'impossible';
  const more = further === undefined ? [] : [further.verb];
  return keyWords({ filter, verbs: [...verbs, ...more, ...ofList], back: 'possible' });
}

function listLines<Id extends string>({ empty }: SeveralOf<Id>, { page, chosen }: Standing<Id>): string[] {
  if (page.all.length === 0 && empty !== undefined) return [empty];
  return pageLines(page, ({ id }) => (chosen.has(id) ? 'chosen' : 'not chosen'));
}

type Meaning<Id extends string> =
  | { readonly end: 'done' | 'back' }
  | { readonly use: VerbUse<Id> }
  | { readonly lines: readonly string[]; readonly now?: Standing<Id> };

/** How an answer ends the question, or what is said to it and how the list stands then. */
function meaningOf<Id extends string>(reply: Reply, now: Standing<Id>, several: SeveralOf<Id>): Meaning<Id> {
  switch (reply.kind) {
    case 'back':
      return { end: 'back' };
    case 'enter':
      return ending(now, several);
    case 'text':
      return reply.text === '0' ? ending(now, several) : listMeaning(reply, now, several);
    default:
      return { lines: [...several.help, ...listLines(several, now), keysOf(several, now.page)] };
  }
}

function ending<Id extends string>({ chosen }: Standing<Id>, { needed }: SeveralOf<Id>): Meaning<Id> {
  return chosen.size === 0 && needed !== undefined ? { lines: [needed] } : { end: 'done' };
}

function listMeaning<Id extends string>(
  reply: Extract<Reply, { kind: 'text' }>,
  now: Standing<Id>,
  several: SeveralOf<Id>,
): Meaning<Id> {
  const { page } = now;
  switch (reply.text.toLowerCase()) {
    case 'l':
      return { lines: listLines(several, now) };
    case 'all':
      return afterChange(now, page.shown, 'chosen', several);
    case 'none':
      return afterChange(now, page.shown, 'free', several);
    case several.further?.verb.word:
      return withFurther(now, several);
  }
  const known = [...page.all, ...(several.further?.options ?? [])];
  const named = namedOptions(reply.text, known, page.shown);
  if (named !== undefined) return afterChange({ ...now, page: longer(page, named) }, named, 'other', several);
  const read = readListReply(reply, page, several.verbs ?? [], 'filter');
  switch (read.kind) {
    case 'verb':
      return { use: read.use };
    case 'page': {
      const next = { ...now, page: read.page };
      return { lines: listLines(several, next), now: next };
    }
    case 'described':
      return { lines: described(read.option) };
    case 'problem':
      return { lines: [read.problem] };
    case 'numbers': {
      const named = read.numbers.flatMap(number => page.shown[number - 1] ?? []);
      return afterChange(now, named, 'other', several);
    }
  }
}

/** Only what was not listed yet is read out. */
function withFurther<Id extends string>(now: Standing<Id>, { further }: SeveralOf<Id>): Meaning<Id> {
  const page = longer(now.page, further?.options ?? []);
  const lines = page.shown.flatMap((option, index) => {
    const state = now.chosen.has(option.id) ? 'chosen' : 'not chosen';
    return now.page.all.includes(option) ? [] : [optionWords(index + 1, option, state)];
  });
  return { lines: lines.length === 0 ? ['There are no more.'] : lines, now: { ...now, page } };
}

function afterChange<Id extends string>(
  now: Standing<Id>,
  options: readonly Option<Id>[],
  to: Deed,
  { most }: SeveralOf<Id>,
): Meaning<Id> {
  const { chosen, words }: Chosen = changed(now.chosen, options, to, most);
  return { lines: [words], now: { ...now, chosen } };
}

function shortWords({ page: { shown }, chosen }: Standing<string>): string {
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
