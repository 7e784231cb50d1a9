import type { AttachedPolicy } from '../../../account/account.ts';
import type { Principal, PrincipalType } from '../../../policy/names.ts';
import { fullSentence, isTooMuch } from '../../../procedure/attachment-fit.ts';
import { actionsToRead } from '../../../procedure/holdings.ts';
import { lastTimeWords } from '../../../procedure/last-time-words.ts';
import { sharedGroup } from '../../../procedure/shared-group.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutEnd } from '../../../text/width.ts';
import { plural, sentenceList } from '../../../text/words.ts';
import { highlighted } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { frontList } from '../tabbed-lists.ts';
import { fitFor, holdingsOf, lookOf, looksOf } from './looks.ts';
import { principalOptions, unlisted } from './principal-rows.ts';

/** Names that a sentence takes before it counts the others. */
const NAMED_MOST = 3;

const WHY: Readonly<Record<PrincipalType, string>> = {
  user: 'Better a group: who joins it gets the policy, who leaves loses it.',
  group: 'Everybody in the group gets the policy, and whoever joins it later.',
  role: 'Whoever assumes the role gets the policy: people, tasks, instances.',
};

/** whoDetail says in three lines what the highlighted one has, who is chosen, and what may serve better. */
export function whoDetail(wizard: Wizard): readonly string[] {
  const { front } = wizard.local.who;
  return [highlightedLine(wizard), chosenLine(wizard), groupLine(wizard) ?? WHY[front]].map(line =>
    cutEnd(line, wizard.size.columns - 4, '...'),
  );
}

/** highlightedPrincipal is who stands under the cursor. */
export function highlightedPrincipal(wizard: Wizard): Principal | undefined {
  const { front } = wizard.local.who;
  const row = highlighted(principalOptions(wizard, front), frontList(wizard.local.who));
  return row && { type: front, name: row.id };
}

/** sharedGroupOf is the group in which all chosen users are, as far as was seen. */
export function sharedGroupOf(wizard: Wizard): string | undefined {
  return sharedGroup(wizard.answers.principals, name => groupsOf(wizard, name));
}

/** groupsOf are the groups of a user, where they were seen. */
export function groupsOf(wizard: Wizard, name: string): readonly string[] | undefined {
  return holdingsOf(wizard, { type: 'user', name })?.groups;
}

/** whoConcern says what the final review will refuse about those who are chosen, as far as is known now. */
export function whoConcern(wizard: Wizard): string | undefined {
  const concerns = [missingConcern(wizard), fullConcern(wizard)].filter(concern => concern !== undefined);
  return concerns.length === 0 ? undefined : concerns.join(' ');
}

function missingConcern(wizard: Wizard): string | undefined {
  const missing = missingNames(wizard);
  if (missing.length === 0) return undefined;
  return `${nameSome(missing)} ${missing.length === 1 ? 'is' : 'are'} not in this account.`;
}

function fullConcern(wizard: Wizard): string | undefined {
  const full = wizard.answers.principals.filter(principal => isFull(wizard, principal));
  const [first, ...others] = full;
  if (first === undefined) return undefined;
  const fit = fitFor(wizard, first);
  if (others.length === 0 && fit !== undefined) return fullSentence(safeLine(first.name), fit);
  return `${nameSome(full.map(({ name }) => name))} have no room for what is to be attached.`;
}

/** isFull tells whether what is to be attached is known not to fit. */
export function isFull(wizard: Wizard, principal: Principal): boolean {
  const fit = fitFor(wizard, principal);
  return fit !== undefined && isTooMuch(fit);
}

/** nameSome names the first of many, and counts the rest: `a, b, c and 4 more`. */
export function nameSome(names: readonly string[], count = names.length): string {
  const shown = names.slice(0, NAMED_MOST).map(safeLine);
  const rest = count - shown.length;
  return rest === 0 ? sentenceList(shown) : `${shown.join(', ')} and ${rest.toLocaleString('en-US')} more`;
}

function missingNames(wizard: Wizard): string[] {
  const types: readonly PrincipalType[] = ['user', 'group', 'role'];
  return types
    .filter(type => wizard.listings[type].status === 'complete')
    .flatMap(type => {
      const { chosen } = wizard.local.who.lists[type];
      return unlisted(wizard, type).flatMap(({ name }) => (chosen.has(name) ? [name] : []));
    });
}

function highlightedLine(wizard: Wizard): string {
  const principal = highlightedPrincipal(wizard);
  if (principal === undefined) return '';
  const name = safeLine(principal.name);
  const look = lookOf(wizard, principal);
  const row = highlighted(principalOptions(wizard, principal.type), frontList(wizard.local.who));
  if (row?.disabled !== undefined) return `${name} ${row.disabled}.`;
  if (look?.status === 'failed') return `What ${name} has could not be read (r retries): ${look.words}`;
  if (look?.status === 'gone') return `There is no ${principal.type} ${name} in the account.`;
  if (look === undefined) return notSeen(wizard, principal);
  const { attached, members } = look.holdings;
  const has = attached === undefined ? notSeen(wizard, principal) : hasWords(name, attached);
  return members === undefined || members.length === 0 ? has : `${has} In it: ${nameSome(members)}.`;
}

function hasWords(name: string, attached: readonly AttachedPolicy[]): string {
  if (attached.length === 0) return `${name} has no managed policy attached.`;
  const names = attached.map(policy => safeLine(policy.name)).join(', ');
  return `${name} has ${plural(attached.length, 'policy', 'policies')}: ${names}.`;
}

function notSeen(wizard: Wizard, { type, name }: Principal): string {
  const [action = ''] = actionsToRead(type);
  return looksOf(wizard).barred.has(action)
    ? `What ${safeLine(name)} has is not known: ${action} is not allowed.`
    : safeLine(name);
}

function chosenLine({ answers: { principals }, lastNames }: Wizard): string {
  if (principals.length === 0) return ['Nobody is chosen yet.', lastTimeWords(lastNames)].join(' ').trim();
  const first = principals
    .slice(0, NAMED_MOST)
    .map(({ type, name }) => (type === 'user' ? name : `${name} (${type})`));
  return `Chosen: ${nameSome(first, principals.length)}.`;
}

function groupLine(wizard: Wizard): string | undefined {
  const covered = coveredUser(wizard);
  if (covered !== undefined) return covered;
  const group = sharedGroupOf(wizard);
  if (group === undefined) return undefined;
  const members = holdingsOf(wizard, { type: 'group', name: group })?.members;
  const chosen = new Set(
    wizard.answers.principals.flatMap(({ type, name }) => (type === 'user' ? [name] : [])),
  );
  const others = members?.filter(name => !chosen.has(name)).length;
  const effect =
    others === undefined
      ? 'the group in their place'
      : others === 0
        ? 'the group, with nobody else in it'
        : `the group (${plural(others, 'other')} ${others === 1 ? 'gets' : 'get'} it too)`;
  return `All are in ${safeLine(group)}: g chooses ${effect}.`;
}

/** Who is in a chosen group needs no policy of their own. */
function coveredUser(wizard: Wizard): string | undefined {
  const { answers } = wizard;
  const groups = answers.principals.flatMap(({ type, name }) => (type === 'group' ? [name] : []));
  if (groups.length === 0) return undefined;
  for (const { type, name } of answers.principals) {
    if (type !== 'user') continue;
    const shared = groupsOf(wizard, name)?.find(group => groups.includes(group));
    if (shared !== undefined)
      return `${safeLine(name)} gets it by the chosen group ${safeLine(shared)} as well.`;
  }
  return undefined;
}
