/** POLICY_TYPES are the kinds of policies that can deny a request. Source: IAM User Guide, Policy evaluation logic. */
export const POLICY_TYPES = [
  'identity-based',
  'resource-based',
  'permissions-boundary',
  'service-control',
  'resource-control',
  'session',
  'vpc-endpoint',
  'role-trust',
] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

/** A request that AWS denied, as far as its message tells. */
export interface Denial {
  /** Who asked: an ARN, or what the message has in its place. */
  readonly principal: string | undefined;
  /** With its service: `ecs:RunTask`. */
  readonly action: string;
  /** An ARN, `*`, or what the message has in its place. */
  readonly resource: string | undefined;
  /** A Deny statement (explicit), or the want of an Allow (implicit); older messages tell neither. */
  readonly reason: 'explicit' | 'implicit' | undefined;
  readonly policyType: PolicyType | undefined;
  /** The policy that denies, where the message names it. */
  readonly policyArn: string | undefined;
  /** Name of the operation that was called: `RunTask`. */
  readonly operation: string | undefined;
  /** What the request said of itself. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Whether the message is of a task that could not start. */
  readonly from: 'caller' | 'starting-task';
}
