import type { Principal } from '../../policy/names.ts';
import { fitWords, fullSentence, isTooMuch } from '../../procedure/attachment-fit.ts';
import { sharedGroup } from '../../procedure/shared-group.ts';
import { plural } from '../../text/words.ts';
import type { Sitting } from '../sitting.ts';
import { fitFor, holdingsOf, lookAt } from './looks.ts';

/** Beyond so many chosen it is not looked into what each of them has: the plan does. */
const LOOKED_AT_MOST = 50;
/** So many names are read out before the others are counted. */
const NAMED_MOST = 8;

/** What may serve better than what is chosen, or will be refused. */
export interface Advice {
  readonly lines: readonly string[];
  /** That a group serves better than its users: said where it can be taken. */
  readonly better: readonly string[];
  /** A group in which all the chosen users are. */
  readonly group: string | undefined;
}

/** chosenWords names who is chosen. */
export function chosenWords(principals: readonly Principal[]): string[] {
  if (principals.length === 0) return ['Nobody is chosen yet.'];
  return [`Chosen: ${namesInShort(principals.map(({ type, name }) => `${type} ${name}`))}.`];
}

/** namesInShort reads out the first names, and counts the others. */
export function namesInShort(names: readonly string[]): string {
  const rest = names.length - NAMED_MOST;
  const said = names.slice(0, NAMED_MOST).join(', ');
  return rest <= 0 ? said : `${said} and ${plural(rest, 'more', 'more')}`;
}

/** adviceLines looks at those who are chosen, and says who has no room, who has it by a group, and which group could take their place. */
export async function adviceLines(sitting: Sitting): Promise<Advice> {
  const { principals } = sitting.answers;
  if (principals.length === 0 || principals.length > LOOKED_AT_MOST)
    return { lines: [], better: [], group: undefined };
  await lookAt(sitting, principals);
  const groupsOf = (name: string) => holdingsOf(sitting, { type: 'user', name })?.groups;
  const group = sharedGroup(principals, groupsOf);
  const chosenGroups = new Set(principals.flatMap(({ type, name }) => (type === 'group' ? [name] : [])));
  const covered = principals.flatMap(({ type, name }) => {
    const shared = type === 'user' ? groupsOf(name)?.find(one => chosenGroups.has(one)) : undefined;
    return shared === undefined ? [] : [`${name} gets it by the chosen group ${shared} as well.`];
  });
  const full = principals.flatMap(principal => {
    const fit = fitFor(sitting, principal);
    return fit !== undefined && isTooMuch(fit) ? [fullSentence(principal.name, fit)] : [];
  });
  const better =
    group === undefined ? [] : [`All chosen users are in the group ${group}: attaching to it is better.`];
  return { lines: [...full, ...covered], better, group };
}

/** hasLines say what somebody has. */
export function hasLines(sitting: Sitting, principal: Principal): string[] {
  const { type, name } = principal;
  const holdings = holdingsOf(sitting, principal);
  if (holdings === undefined) return [`What ${name} has could not be read, or there is no such ${type}.`];
  const { attached, groups, members } = holdings;
  const fit = fitFor(sitting, principal);
  const policies =
    attached === undefined
      ? `Which policies ${name} has is not known: reading it is not allowed.`
      : attached.length === 0
        ? `${name} has no managed policy attached.`
        : `${name} has ${plural(attached.length, 'policy', 'policies')}: ${attached.map(policy => policy.name).join(', ')}.`;
  return [
    policies,
    ...(fit === undefined ? [] : [`Room: ${fitWords(fit)}.`]),
    ...(groups === undefined || groups.length === 0 ? [] : [`In the groups ${groups.join(', ')}.`]),
    ...(members === undefined || members.length === 0 ? [] : [`In it: ${members.join(', ')}.`]),
  ];
}
