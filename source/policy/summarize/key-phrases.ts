import { plural } from '../../text/words.ts';
import type { ConditionOperator } from '../condition-operator.ts';
import { valueList } from './comparison-words.ts';
import { resourceWords } from './resource-words.ts';
import { shortList, shown } from './shown.ts';
import type { ConditionPart } from './statement-parts.ts';

/** A condition in words: `place` joins what it is about (`on cluster web`), `when` stands after a comma. */
export interface ConditionWords {
  readonly kind: 'place' | 'when';
  readonly text: string;
}

type Phrase = (operator: ConditionOperator, values: readonly string[]) => ConditionWords | undefined;

/** Phrases for what conditions mostly ask; everything else is said in general words. */
const PHRASES: ReadonlyMap<string, Phrase> = new Map<string, Phrase>([
  ['aws:multifactorauthpresent', mfa],
  ['aws:multifactorauthage', mfaAge],
  ['aws:securetransport', tls],
  ['aws:currenttime', time],
  ['aws:sourceip', list('IpAddress', 'when', 'from', 'not from')],
  [
    'aws:vpcsourceip',
    list('IpAddress', 'when', 'through a VPC endpoint from', 'not through a VPC endpoint from'),
  ],
  ['aws:sourcevpce', list('String', 'when', 'through the VPC endpoint', 'not through the VPC endpoint')],
  ['aws:sourcevpc', list('String', 'when', 'from the VPC', 'not from the VPC')],
  ['aws:requestedregion', list('String', 'when', 'in', 'outside')],
  ['aws:username', list('String', 'when', 'as the user', 'as any user but')],
  ['aws:calledvia', list('String', 'when', 'called through', 'not called through')],
  ['iam:passedtoservice', list('String', 'place', 'to', 'to services other than')],
  ['iam:awsservicename', list('String', 'place', 'for', 'for services other than')],
  ['ecs:cluster', list('Arn', 'place', 'on', 'not on')],
  ['ecs:container-instances', list('Arn', 'place', 'on', 'not on')],
  ['ecs:service', list('Arn', 'place', 'for', 'not for')],
  ['ecs:task-definition', list('Arn', 'place', 'with', 'not with')],
]);

/** What stands before the name of a tag, by the prefix of its key. */
const TAGS: readonly (readonly [prefix: string, kind: ConditionWords['kind'], is: string, isNot: string])[] =
  [
    ['aws:resourcetag/', 'place', 'tagged', 'not tagged'],
    ['ecs:resourcetag/', 'place', 'tagged', 'not tagged'],
    ['aws:requesttag/', 'when', 'when the request sets the tag', 'unless the request sets the tag'],
    ['aws:principaltag/', 'when', 'when the caller is tagged', 'unless the caller is tagged'],
  ];

/** keyPhrase says a condition on a well-known key as people say it, or nothing where general words serve better. */
export function keyPhrase(operator: ConditionOperator, part: ConditionPart): ConditionWords | undefined {
  const key = part.key.toLowerCase();
  if (operator.qualifier !== undefined && key !== 'aws:calledvia') return undefined;
  if (part.values.length === 0 || operator.family === 'Null') return undefined;
  return PHRASES.get(key)?.(operator, part.values) ?? tagPhrase(operator, part);
}

function tagPhrase(operator: ConditionOperator, { key, values }: ConditionPart): ConditionWords | undefined {
  const row = TAGS.find(([prefix]) => key.toLowerCase().startsWith(prefix));
  if (row === undefined || !isEquality(operator) || operator.ifExists) return undefined;
  const [prefix, kind, is, isNot] = row;
  const equals = operator.base.endsWith('Like') ? ' like ' : '=';
  return {
    kind,
    text: `${operator.negated ? isNot : is} ${shown(key.slice(prefix.length))}${equals}${valueList(values)}`,
  };
}

/** A phrase for a key that is compared with a list, where absence makes no difference worth a word. */
function list(
  family: ConditionOperator['family'],
  kind: ConditionWords['kind'],
  is: string,
  isNot: string,
): Phrase {
  return (operator, values) => {
    const fits = operator.family === family || (family === 'Arn' && operator.family === 'String');
    if (!fits || !isEquality(operator) || operator.ifExists) return undefined;
    const names = family === 'Arn' ? arnList(values) : valueList(values);
    return { kind, text: `${operator.negated ? isNot : is} ${names}` };
  };
}

function isEquality({ base }: ConditionOperator): boolean {
  return /Equals|Like|IpAddress/.test(base) && !/Less|Greater/.test(base);
}

function arnList(values: readonly string[]): string {
  return shortList([...new Set(values.map(value => resourceWords(value).text))], 'or');
}

function mfa({ base, ifExists }: ConditionOperator, values: readonly string[]): ConditionWords | undefined {
  const wanted = truth(base, values);
  if (wanted === undefined) return undefined;
  const text = wanted ? 'when signed in with MFA' : 'when signed in without MFA';
  const keys = wanted ? ', or with access keys without MFA' : ', access keys included';
  return { kind: 'when', text: ifExists ? `${text}${keys}` : text };
}

function tls({ base, ifExists }: ConditionOperator, values: readonly string[]): ConditionWords | undefined {
  const wanted = truth(base, values);
  if (wanted === undefined || ifExists) return undefined;
  return { kind: 'when', text: wanted ? 'over TLS' : 'without TLS' };
}

function truth(base: ConditionOperator['base'], values: readonly string[]): boolean | undefined {
  const [value] = values;
  if (values.length !== 1 || base !== 'Bool') return undefined;
  const text = value?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function mfaAge(
  { base, ifExists }: ConditionOperator,
  values: readonly string[],
): ConditionWords | undefined {
  const [seconds = ''] = values;
  if (values.length !== 1 || ifExists || !/^\d{1,9}$/.test(seconds) || !/Less/.test(base)) return undefined;
  return { kind: 'when', text: `when MFA was given less than ${duration(Number(seconds))} ago` };
}

function duration(seconds: number): string {
  if (seconds > 0 && seconds % 3600 === 0) return plural(seconds / 3600, 'hour');
  if (seconds > 0 && seconds % 60 === 0) return plural(seconds / 60, 'minute');
  return plural(seconds, 'second');
}

function time({ base, ifExists }: ConditionOperator, values: readonly string[]): ConditionWords | undefined {
  const [moment = ''] = values;
  if (values.length !== 1 || ifExists) return undefined;
  const at = shown(moment);
  if (/^DateLess/.test(base)) return { kind: 'when', text: `until ${at}` };
  if (/^DateGreater/.test(base)) return { kind: 'when', text: `from ${at} on` };
  return undefined;
}
