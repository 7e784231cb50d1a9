import type { Principal } from '../policy/names.ts';
import type { Request } from '../provision/request.ts';
import type { CallerValue } from './caller-parts.ts';

/** What an export is besides the request; each format reads what concerns it. */
export interface ExportOptions {
  /** What was given of the account, where something was; it stands in the request's texts already. */
  readonly caller: Readonly<Partial<Record<CallerValue, string>>>;
  readonly stackSet: StackSetOptions;
  /** What of the request the account has already; empty unless the account was asked. */
  readonly existing: ExistingParts;
}

/** How a policy comes into the accounts of an organization. */
export interface StackSetOptions {
  readonly name: string | undefined;
  readonly organizationalUnits: readonly string[];
  /** The one Region that the stacks live in; IAM itself is the same in all. */
  readonly homeRegion: string | undefined;
  /** Users that other accounts do not have. */
  readonly users: 'refuse' | 'leave-out';
}

/** Parts of a request that exist, by their ARNs in the account that was asked. */
export interface ExistingParts {
  readonly policyArn: string | undefined;
  /** Another policy that has the name, under another path or in other letters. */
  readonly nameTakenBy: string | undefined;
  readonly attachments: readonly { readonly policyArn: string; readonly principal: Principal }[];
  /** Of each role of the request what is there; nothing where the account was not asked. */
  readonly roles: readonly ExistingRole[] | undefined;
}

/** What an account has of a role that is wanted. */
export interface ExistingRole {
  readonly name: string;
  /** Nothing where there is no such role. */
  readonly arn: string | undefined;
  /** ARNs of the managed policies that are attached to it. */
  readonly managedPolicies: readonly string[];
  readonly inlinePolicies: readonly string[];
  /** The instance profile of its name. */
  readonly profile: 'there' | 'absent';
}

/** An exported request: its text, and what a person should know about it. */
export interface Exported {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * A renderer: pure, without any account. The texts of the request may hold `<aws_account_id>`, `<partition>` and
 * `<region>`, and no other placeholder. Throws a usage Failure for what the format cannot express.
 */
export type Render = (request: Request, options: ExportOptions) => Exported;

/** NOTHING_SPECIAL are the options of an export that says nothing else. */
export const NOTHING_SPECIAL: ExportOptions = {
  caller: {},
  stackSet: { name: undefined, organizationalUnits: [], homeRegion: undefined, users: 'refuse' },
  existing: { policyArn: undefined, nameTakenBy: undefined, attachments: [], roles: undefined },
};
