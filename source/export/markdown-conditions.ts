import { minify, type PolicyDocument } from '../policy/document.ts';
import type { Principal } from '../policy/names.ts';
import { type ConditionPart, partsOfText } from '../policy/summarize/statement-parts.ts';
import { markdownCode } from '../text/markdown.ts';
import { plural, sentenceList } from '../text/words.ts';

/** conditionAdvice says, in sections of Markdown, how to meet the conditions of a policy under which people work. */
export function conditionAdvice(document: PolicyDocument, attachTo: readonly Principal[]): string[][] {
  const all = partsOfText(minify(document));
  const allowed = all.filter(({ effect }) => effect === 'Allow');
  const forbidden = all.filter(({ effect }) => effect === 'Deny').flatMap(({ conditions }) => conditions);
  const conditions = allowed.map(({ conditions }) => conditions);
  const scope = (fits: (part: ConditionPart) => boolean): Scope | undefined => {
    const count = conditions.filter(parts => parts.some(fits)).length;
    if (count === 0) return undefined;
    return count === conditions.length ? 'all' : 'part';
  };
  const lines = [
    ...times(conditions.flat(), scope),
    ...addresses(conditions.flat(), scope),
    ...regions(conditions.flat(), scope),
  ];
  const mfa = scope(asksForMfa) ?? (forbidden.some(forbidsWithoutMfa) ? 'part' : undefined);
  const ages = conditions.flat().filter(limitsMfaAge);
  return [
    ...(lines.length === 0 ? [] : [['## When it counts', lines.map(line => `- ${line}`).join('\n')]]),
    ...(mfa === undefined ? [] : [mfaSection(mfa, ages, attachTo)]),
  ];
}

/** Whether a condition stands with everything that is allowed, or with some of it. */
type Scope = 'all' | 'part';
type ScopeOf = (fits: (part: ConditionPart) => boolean) => Scope | undefined;

const OF: Record<Scope, string> = { all: 'All of it', part: 'Some of it' };

function asksForMfa(part: ConditionPart): boolean {
  const { operator, key, values } = part;
  const [value, ...rest] = values;
  if (limitsMfaAge(part)) return true;
  const isTrue = rest.length === 0 && value?.toLowerCase() === 'true';
  return is(key, 'aws:MultiFactorAuthPresent') && /^Bool$/i.test(operator) && isTrue;
}

/** A request without MFA has no age of it, and so does not meet this. */
function limitsMfaAge({ operator, key }: ConditionPart): boolean {
  return is(key, 'aws:MultiFactorAuthAge') && /^NumericLessThan(Equals)?$/i.test(operator);
}

/** Forbids to go without MFA, which asks for it as well. */
function forbidsWithoutMfa({ operator, key, values }: ConditionPart): boolean {
  const [value, ...rest] = values;
  const isFalse = rest.length === 0 && value?.toLowerCase() === 'false';
  return is(key, 'aws:MultiFactorAuthPresent') && /^Bool(IfExists)?$/i.test(operator) && isFalse;
}

function is(key: string, wanted: string): boolean {
  return key.toLowerCase() === wanted.toLowerCase();
}

function times(parts: readonly ConditionPart[], scope: ScopeOf): string[] {
  const ends = (part: ConditionPart) => is(part.key, 'aws:CurrentTime') && /^DateLess/i.test(part.operator);
  const begins = (part: ConditionPart) =>
    is(part.key, 'aws:CurrentTime') && /^DateGreater/i.test(part.operator);
  return [...told(begins, 'counts from', parts, scope), ...told(ends, 'ends on', parts, scope)];
}

function told(
  fits: (part: ConditionPart) => boolean,
  verb: string,
  parts: readonly ConditionPart[],
  scope: ScopeOf,
): string[] {
  const of = scope(fits);
  if (of === undefined) return [];
  const moments = [...new Set(parts.filter(fits).flatMap(({ values }) => values))];
  return [`${OF[of]} ${verb} ${sentenceList(moments.map(momentWords), 'or')}.`];
}

/** `31 December 2026, 22:00 UTC`; what is no time is shown as it is. */
function momentWords(text: string): string {
  const time = new Date(/^\d+$/.test(text) ? Number(text) * 1000 : text);
  if (Number.isNaN(time.getTime())) return markdownCode(text);
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${words.format(time).replace(' at ', ', ')} UTC`;
}

function addresses(parts: readonly ConditionPart[], scope: ScopeOf): string[] {
  const fits = (part: ConditionPart) => is(part.key, 'aws:SourceIp') && /^IpAddress$/i.test(part.operator);
  const of = scope(fits);
  if (of === undefined) return [];
  const ranges = [...new Set(parts.filter(fits).flatMap(({ values }) => values))].map(markdownCode);
  return [
    `${OF[of]} counts only from the network ${sentenceList(ranges, 'or')}: from there, or over a VPN that ends there. Services that AWS calls for you have other addresses.`,
  ];
}

function regions(parts: readonly ConditionPart[], scope: ScopeOf): string[] {
  const fits = (part: ConditionPart) =>
    is(part.key, 'aws:RequestedRegion') && /^String(Equals|Like)/i.test(part.operator);
  const of = scope(fits);
  if (of === undefined) return [];
  const names = [...new Set(parts.filter(fits).flatMap(({ values }) => values))].map(markdownCode);
  return [
    `${OF[of]} counts only in ${sentenceList(names, 'or')}: add \`--region NAME\`, or choose the Region in the console.`,
  ];
}

/** Access keys alone never count as signed in with MFA. Source: IAM User Guide, Secure API access with MFA. */
function mfaSection(scope: Scope, ages: readonly ConditionPart[], attachTo: readonly Principal[]): string[] {
  const types = new Set(attachTo.map(({ type }) => type));
  const people = types.size === 0 || types.has('user') || types.has('group');
  return [
    '## Sign in with MFA',
    `${OF[scope]} counts only when you have signed in with a second factor (MFA). In the console it is enough to sign in with your device. Access keys alone are not enough:`,
    ...(people ? [SESSION, SESSION_WORDS] : []),
    ...(types.has('role') ? [ROLE_WORDS, ROLE] : []),
    ...ageWords(ages),
  ];
}

/** The shortest age that some statement asks for; the summary says it of each. */
function ageWords(ages: readonly ConditionPart[]): string[] {
  const seconds = Math.min(...ages.flatMap(({ values }) => values.map(Number)));
  if (!Number.isFinite(seconds)) return [];
  const minutes = Math.floor(seconds / 60);
  const span = minutes > 0 ? plural(minutes, 'minute') : plural(seconds, 'second');
  return [`The code counts for ${span} only, however long the session lasts: after that, begin anew.`];
}

const SESSION =
  '```\naws iam list-mfa-devices\naws sts get-session-token --serial-number SERIAL-NUMBER --token-code 123456\n```';
const SESSION_WORDS =
  'The first command names your device (where you are denied it, ask whoever gave you the access for the ARN of the device), the second takes the code that it shows now. Put what comes back into `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`; it is good for 12 hours.';
const ROLE_WORDS =
  'For a role, give the device and the code when you take it on, or name the device as `mfa_serial` in its profile:';
const ROLE =
  '```\naws sts assume-role --role-arn ROLE --role-session-name YOUR-NAME --serial-number SERIAL-NUMBER --token-code 123456\n```';
