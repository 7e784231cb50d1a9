import type { Identity } from '../account/account.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PlacedFinding } from '../policy/lint/placed.ts';
import type { Principal } from '../policy/names.ts';

/** One write, before or after it was made. */
export interface Step {
  readonly action: 'create-policy' | 'attach';
  readonly policyArn: string;
  readonly principal?: Principal;
  readonly status: StepStatus;
  /** AWS's id of the request that made the change. */
  readonly requestId?: string;
  readonly error?: StepError;
}

/**
 * `pending` would be written, `in-place` is as wanted already, `blocked` cannot be done;
 * after a run: `done`, `failed`, or still `pending` when the run ended before it.
 */
export type StepStatus = 'pending' | 'in-place' | 'blocked' | 'done' | 'failed' | 'undone';

export interface StepError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** The policy that a run creates or finds, as it will stand in the account. */
export interface RunPolicy {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly versionId?: string;
  /** SHA-256 of the minified document, in hexadecimal. */
  readonly sha256: string;
  readonly document: PolicyDocument;
}

interface Run {
  readonly runId: string;
  readonly account: Identity;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly reason?: string;
  readonly policy?: RunPolicy;
  readonly steps: readonly Step[];
  /** What lint finds in the policy, with its places in the document as people read it. */
  readonly findings: readonly PlacedFinding[];
  readonly equivalentCommand: string;
  readonly undoCommand: string;
}

/** The request held against the account: exactly the writes that applying it makes. */
export interface Plan extends Run {
  readonly kind: 'plan';
  readonly status: 'planned' | 'blocked';
}

/** What was done, and what undoing it takes. */
export interface Receipt extends Run {
  readonly kind: 'receipt';
  readonly status: 'done' | 'partial' | 'failed' | 'undone';
  readonly finishedAt?: string;
}
