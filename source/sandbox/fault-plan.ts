/** What can go wrong on the way to IAM and back, or in IAM itself. */
export const FAULTS = [
  /** 400 Throttling; the call is not carried out. */
  'throttled',
  /** 500 ServiceFailure; the call is not carried out. */
  'server-error',
  /** The connection is lost before the call arrives. */
  'reset-before',
  /** The call is carried out, and the connection lost before its answer. */
  'reset-after',
  /** The call is carried out, and its answer never comes. */
  'timeout',
  /** A page that is not IAM's, as of a network that wants a sign-in first; the call is not carried out. */
  'garbage',
  /** 403 ExpiredToken; the call is not carried out. */
  'expired',
  /** 403 AccessDenied; the call is not carried out. */
  'denied',
] as const;

export type Fault = (typeof FAULTS)[number];

/** A fault at one call: the how-manieth of all from 1, or each of an action, or the how-manieth of an action from 1. */
export type PlannedFault =
  | { readonly fault: Fault; readonly call: number }
  | { readonly fault: Fault; readonly action: string; readonly nth?: number };

/** How many calls that need a new policy, role or instance profile do not see it yet, or for how many milliseconds none does. */
type ConsistencyDelay = { readonly calls: number } | { readonly ms: number };

/** What shall go wrong in the practice account. Each attempt counts as a call, those of the SDK's retries too. */
export interface FaultPlan {
  /** Decides where the rates strike; the same seed and the same calls give the same faults. 1 unless given. */
  readonly seed?: number;
  /** Chance of each fault at each call, from 0 to 1, together 1 at most. */
  readonly rates?: Readonly<Partial<Record<Fault, number>>>;
  /** Faults at known places; they come before the rates. */
  readonly list?: readonly PlannedFault[];
  readonly consistencyDelay?: ConsistencyDelay;
  /** Milliseconds before each answer. */
  readonly latencyMs?: number;
}
