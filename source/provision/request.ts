import type { PolicyDocument } from '../policy/document.ts';
import type { Principal } from '../policy/names.ts';
import type { RoleExtras } from '../template/role-extras.ts';
import type { RoleKindName } from '../template/role-kind.ts';

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

export type { RoleExtras };

/** One of ECS's own roles that is wanted in the account. */
export interface RoleRequest {
  readonly kind: RoleKindName;
  readonly name: string;
  readonly extras?: RoleExtras;
  /** What a task role may do; nothing for a role that may do nothing yet. */
  readonly document?: PolicyDocument;
  /** What to do when the account has a role of that name with another trust policy or other permissions. */
  readonly ifDiffers: 'fail' | 'mend';
}

/** What is wanted, whatever state the account is in. All three faces end in one of these. */
export interface Request {
  readonly version: 1;
  /** The policy to create, if one is wanted. */
  readonly policy: PolicyRequest | undefined;
  /** Existing policies to attach, besides the one above. */
  readonly policyArns: readonly string[];
  readonly attachTo: readonly Principal[];
  /** ECS's own roles, which are made before everything else; none where it is missing. */
  readonly roles?: readonly RoleRequest[];
  readonly reason: string | undefined;
}
