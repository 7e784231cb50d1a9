import { actionReference, serviceNames, serviceReference } from '../../reference/service.ts';
import type { ActionReference } from '../../reference/service-reference.ts';
import { actionsMatching, hasWildcard, parseActionPattern } from '../action-pattern.ts';
import { type ActionWords, ECS_WORDS } from './ecs-verbs.ts';
import { shortList, shown } from './shown.ts';

/** Verbs that belong together, done to one thing: `run and start tasks`. */
export interface ActionPhrase {
  readonly verbs: readonly string[];
  readonly noun: string;
  /** The resource type whose name can stand for the noun; `any` when the name of every resource can. */
  readonly type: string | undefined;
  /** The service in words, where the noun does not say it. */
  readonly where: string | undefined;
}

/** A wildcard that stands for more actions than this is counted, not spelled out. */
const SPELLED_OUT = 8;
const SHORT_NAMES = new Map([
  ['ecs', 'ECS'],
  ['iam', 'IAM'],
  ['sts', 'STS'],
]);
const READ_LEVELS: readonly ActionReference['accessLevel'][] = ['List', 'Read'];
/** A wildcard behind one word, in capitals as AWS writes it or not. */
const WHOLE_WORD = /^([A-Za-z]?[a-z]+|BatchGet)\*$/;

/** serviceWords is what people call a service, by its prefix. */
export function serviceWords(prefix: string): string {
  return (
    SHORT_NAMES.get(prefix) ??
    serviceNames()
      .get(prefix)
      ?.replace(/^(Amazon|AWS) /, '') ??
    shown(prefix)
  );
}

/** actionPhrases says what actions and patterns allow, each thing once with all that is done to it. */
export function actionPhrases(actions: readonly string[]): ActionPhrase[] {
  const phrases = new Map<
    string,
    { verbs: Set<string>; types: Set<string | undefined>; words: ActionWords }
  >();
  for (const words of actions.flatMap(wordsOf)) {
    const key = `${words.where ?? ''} ${words.noun}`;
    const phrase = phrases.get(key) ?? { verbs: new Set(), types: new Set(), words };
    for (const verb of words.verb.split(' and ')) phrase.verbs.add(verb);
    phrase.types.add(words.type);
    phrases.set(key, phrase);
  }
  return [...phrases.values()].map(({ verbs, types, words: { noun, where } }) => {
    const [type] = types;
    return { verbs: [...verbs], noun, type: types.size === 1 ? type : undefined, where };
  });
}

/** phraseWords joins verbs and noun. */
export function phraseWords({ verbs, noun }: Pick<ActionPhrase, 'verbs' | 'noun'>): string {
  return `${shortList(verbs)} ${noun}`.trim();
}

/** phrasesWords joins phrases; a service that is not ECS is named once behind what is done in it. */
export function phrasesWords(phrases: readonly ActionPhrase[]): string {
  const groups = new Map<string | undefined, ActionPhrase[]>();
  for (const phrase of phrases) {
    const group = groups.get(phrase.where);
    if (group) group.push(phrase);
    else groups.set(phrase.where, [phrase]);
  }
  const texts = [...groups].flatMap(([where, group]) =>
    where === undefined ? group.map(phraseWords) : [`${shortList(group.map(phraseWords))} (${where})`],
  );
  return shortList(texts);
}

function wordsOf(action: string): ActionWords[] {
  const parsed = parseActionPattern(action);
  if (parsed === undefined) return [{ verb: 'use', noun: `${shown(action)} (which is no action)` }];
  const { service, name } = parsed;
  if (/^\*+$/.test(service)) return [anyService(name)];
  if (/^\*+$/.test(name))
    return [{ verb: 'do', noun: `everything in ${serviceWords(service)}`, type: 'any' }];
  return hasWildcard(name) ? patternWords(action, service, name) : [singleWords(service, name)];
}

function anyService(name: string): ActionWords {
  return /^\*+$/.test(name)
    ? { verb: 'do', noun: 'everything in every service', type: 'any' }
    : { verb: 'use', noun: `actions named ${shown(name)} in every service` };
}

function singleWords(service: string, name: string): ActionWords {
  const known = service === 'ecs' ? ECS_WORDS.get(name.toLowerCase()) : undefined;
  if (known !== undefined) return known;
  if (service === 'iam' && name.toLowerCase() === 'passrole')
    return { verb: 'pass', noun: 'roles', type: 'role' };
  const reference = actionReference(`${service}:${name}`);
  if (reference === undefined) return { verb: 'use', noun: shown(`${service}:${name}`) };
  return spelled(reference.name, service);
}

/** `DescribeLogGroups` in words: `describe log groups`. */
function spelled(name: string, service: string): ActionWords {
  const [verb = '', ...rest] = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map(word => (/^[A-Z0-9]{2,}s?$/.test(word) ? word : word.toLowerCase()));
  return {
    verb: verb.toLowerCase(),
    noun: rest.join(' '),
    ...(service === 'ecs' ? {} : { where: serviceWords(service) }),
  };
}

function patternWords(action: string, service: string, name: string): ActionWords[] {
  const matched = actionsMatching(action);
  if (matched.length === 0) return [{ verb: 'use', noun: `${shown(action)} (which fits no known action)` }];
  const begins = WHOLE_WORD.exec(name)?.[1] ?? '';
  const reads = begins !== '' && levelsOf(service, matched).every(level => READ_LEVELS.includes(level));
  // `Describe*` and `List*` are whole verbs; `DescribeTask*` is not.
  if (reads && /^(describe|get|batchget|read)$/i.test(begins))
    return [{ verb: 'read', noun: `everything about ${serviceWords(service)}`, type: 'any' }];
  if (reads && /^list$/i.test(begins))
    return [{ verb: 'list', noun: `everything in ${serviceWords(service)}` }];
  if (matched.length <= SPELLED_OUT)
    return matched.map(full => singleWords(service, full.slice(full.indexOf(':') + 1)));
  if (begins !== '' && isWholeVerb(begins, matched))
    return [{ verb: begins.toLowerCase(), noun: `anything in ${serviceWords(service)}` }];
  return [{ verb: 'use', noun: `${matched.length} actions that fit ${shown(action)}` }];
}

function isWholeVerb(begins: string, matched: readonly string[]): boolean {
  return matched.every(full => /^(?:[A-Z]|$)/.test(full.slice(full.indexOf(':') + 1 + begins.length)));
}

function levelsOf(service: string, matched: readonly string[]): ActionReference['accessLevel'][] {
  const names = new Set(matched.map(full => full.slice(full.indexOf(':') + 1)));
  const actions = serviceReference(service)?.actions ?? [];
  return actions.filter(({ name }) => names.has(name)).map(({ accessLevel }) => accessLevel);
}
