import { sentenceList } from '../text/words.ts';

/** What an export makes, by its names. */
export interface MadeNames {
  readonly policy: Named | undefined;
  readonly roles?: readonly Named[];
}

interface Named {
  readonly name: string;
}

/** titleOf names what an export makes: `The IAM policy a`, `The IAM roles b and c`, or both. */
export function titleOf({ policy, roles = [] }: MadeNames): string {
  const names = `${roles.length === 1 ? 'role' : 'roles'} ${sentenceList(roles.map(({ name }) => name))}`;
  if (policy === undefined) return `The IAM ${names}`;
  return roles.length === 0
    ? `The IAM policy ${policy.name}`
    : `The IAM policy ${policy.name} and the ${names}`;
}

/** pronounsOf are the words for what an export makes where its names do not stand: `the policy`, and `it`. */
export function pronounsOf({ policy, roles = [] }: MadeNames): {
  readonly noun: string;
  readonly pronoun: string;
} {
  if (roles.length === 0) return { noun: 'the policy', pronoun: 'it' };
  if (policy !== undefined) return { noun: 'the policy and the roles', pronoun: 'them' };
  return roles.length === 1 ? { noun: 'the role', pronoun: 'it' } : { noun: 'the roles', pronoun: 'them' };
}
