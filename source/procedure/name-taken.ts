import type { PolicyRow } from '../account/account.ts';
import { sameDocument } from '../provision/same-document.ts';
import { type Answers, writtenDocument } from './answers.ts';

/** What the account has under the name that a new policy is to bear. */
export type NameUse =
  | { readonly kind: 'free' }
  /** The policy of that name has to be read before it is known whether it is the same. */
  | { readonly kind: 'unread'; readonly policy: PolicyRow }
  /** The same policy: it is taken as it is, and nothing is created. */
  | { readonly kind: 'same'; readonly policy: PolicyRow }
  /** Another policy; `difference` tells in which respect. */
  | { readonly kind: 'other'; readonly policy: PolicyRow; readonly difference: string };

/** The default version of a policy that bears the wanted name, as AWS holds it. */
export interface NamesakeText {
  readonly arn: string;
  readonly text: string;
}

/** nameUse compares the wanted policy with the one that bears its name, by the policies of the account as far as they are known. */
export function nameUse(
  answers: Answers,
  policies: readonly PolicyRow[],
  read: NamesakeText | undefined,
): NameUse {
  const wanted = answers.policyName.toLowerCase();
  // IAM does not tell the names of policies apart by case, nor by path.
  const policy = policies.find(({ name }) => name.toLowerCase() === wanted);
  if (policy === undefined) return { kind: 'free' };
  if (policy.name !== answers.policyName)
    return {
      kind: 'other',
      policy,
      difference: 'and IAM does not tell names apart by capital letters',
    };
  if (policy.path !== answers.path)
    return { kind: 'other', policy, difference: `under the path ${policy.path}` };
  if (read?.arn !== policy.arn) return { kind: 'unread', policy };
  return sameDocument(read.text, writtenDocument(answers))
    ? { kind: 'same', policy }
    : { kind: 'other', policy, difference: 'with another document' };
}

/** asNewVersion lets the document become a new version of a policy that exists: what a version cannot change goes. */
export function asNewVersion(
  answers: Answers,
  { arn, name, path, defaultVersionId }: Pick<PolicyRow, 'arn' | 'name' | 'path' | 'defaultVersionId'>,
): Answers {
  const existing = { arn, versionId: defaultVersionId };
  return { ...answers, existing, policyName: name, path, description: '', tags: {} };
}

/** asNewPolicy takes the wish for a new version back: the document becomes a policy of its own, whose name is to be given. */
export function asNewPolicy(answers: Answers): Answers {
  return { ...answers, existing: undefined, policyName: '', path: '/' };
}
