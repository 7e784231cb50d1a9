import type { PolicyDocument } from '../policy/document.ts';
import type { Principal } from '../policy/names.ts';

/** What to do when the account has a policy of that name already. */
export type IfExists = 'fail' | 'reuse' | 'new-version';

/** What a request says of a policy of that name that the account has. */
export type WhenTaken = Pick<PolicyRequest, 'ifExists' | 'prune' | 'basedOn'>;

/** A policy that is wanted in the account. */
export interface PolicyRequest {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly ifExists: IfExists;
  /** Whether the oldest version may go where IAM keeps no more of them; nothing goes unless it is said. */
  readonly prune?: 'nothing' | 'oldest-version';
  /** The version that a new version was made from; where another one is the default by now, nothing is written unseen. */
  readonly basedOn?: string;
  readonly document: PolicyDocument;
}

/** What is wanted, whatever state the account is in. All three faces end in one of these. */
export interface Request {
  readonly version: 1;
  /** The policy to create, if one is wanted. */
  readonly policy: PolicyRequest | undefined;
  /** Existing policies to attach, besides the one above. */
  readonly policyArns: readonly string[];
  readonly attachTo: readonly Principal[];
  readonly reason: string | undefined;
}
