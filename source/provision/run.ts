import type { Identity } from '../account/account.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PlacedFinding } from '../policy/lint/placed.ts';
import type { Principal } from '../policy/names.ts';
import type { TrustDocument } from '../policy/trust.ts';
import type { RoleKindName } from '../template/role-kind.ts';
import type { FailureKind } from '../text/failure.ts';

/** What a step writes, by IAM's names. */
export type StepAction = PolicyStepAction | UserStepAction | RoleStepAction;

/** What is written about a policy. */
export type PolicyStepAction =
  | 'create-policy'
  | 'create-policy-version'
  | 'delete-policy-version'
  | 'set-default-policy-version'
  | 'delete-policy'
  | 'attach'
  | 'detach';

/** What is written about a test user. */
export type UserStepAction = 'create-user' | 'delete-user';

/** What is written about one of ECS's own roles. */
export type RoleStepAction =
  | 'create-role'
  | 'create-service-linked-role'
  | 'update-assume-role-policy'
  | 'put-role-policy'
  | 'delete-role-policy'
  | 'create-instance-profile'
  | 'add-role-to-instance-profile'
  | 'remove-role-from-instance-profile'
  | 'delete-instance-profile'
  | 'delete-service-linked-role'
  | 'delete-role';

/** One write, before or after it was made. */
export type Step = PolicyStep | UserStep | RoleStep;

export interface PolicyStep extends StepState {
  readonly action: PolicyStepAction;
  readonly policyArn: string;
  readonly principal?: Principal;
  /** The default version before the step. */
  readonly previousVersionId?: string;
}

export interface UserStep extends StepState {
  readonly action: UserStepAction;
  readonly principal: Principal;
  readonly policyArn?: never;
  readonly previousVersionId?: never;
}

export interface RoleStep extends StepState {
  readonly action: RoleStepAction;
  /** The role; its instance profile bears the same name. */
  readonly principal: Principal;
  /** The inline policy that is put or deleted. */
  readonly inlinePolicy?: string;
  readonly policyArn?: never;
  readonly previousVersionId?: never;
}

/** How a step stands. */
export interface StepState {
  /** The version of a policy that the step makes, deletes or makes the default one. */
  readonly versionId?: string;
  readonly status: StepStatus;
  /** AWS's id of the request that made the change. */
  readonly requestId?: string;
  /** Whether the account showed the change when it was read afterwards. */
  readonly verified?: 'seen' | 'not-seen-yet' | 'not-read';
  /** Why a step does nothing, where that is not plain. */
  readonly note?: string;
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
  readonly kind?: FailureKind;
  /** Nobody knows whether the write took effect: its answer was lost. */
  readonly effect?: 'unknown';
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
  /** How it differs from the document that the account has under this name: lines that begin with +, - or =. */
  readonly changes?: readonly string[];
}

/** The test user whom a run makes, as it will stand in the account. */
export interface RunUser {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** One of ECS's own roles as it will stand in the account. */
export interface RunRole {
  readonly kind: RoleKindName;
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly description: string;
  /** The service, for a role that is linked to one. */
  readonly linkedTo?: string;
  readonly trust: TrustDocument;
  /** The trust policy that the run takes the place of, as the account had it. */
  readonly previousTrust?: TrustDocument;
  readonly managedPolicies: readonly string[];
  /** Documents by the names of inline policies. */
  readonly inlinePolicies: Readonly<Record<string, PolicyDocument>>;
  /** Documents of the inline policies that the run takes the place of. */
  readonly previousInlinePolicies?: Readonly<Record<string, PolicyDocument>>;
  readonly instanceProfile?: string;
  /** How the role in the account differs: lines that begin with +, - or =. */
  readonly changes?: readonly string[];
}

interface Run {
  readonly runId: string;
  readonly account: Identity;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** When an interrupted run was last taken up again. */
  readonly resumedAt?: string;
  readonly reason?: string;
  /** The run that this one undoes. */
  readonly undoes?: string;
  /** The run that undid this one. */
  readonly undoneBy?: string;
  readonly policy?: RunPolicy;
  readonly user?: RunUser;
  readonly roles?: readonly RunRole[];
  readonly steps: readonly Step[];
  /** What lint finds in the policy, with its places in the document as people read it. */
  readonly findings: readonly PlacedFinding[];
  readonly equivalentCommand: string;
  /** Missing where the run is itself an undo. */
  readonly undoCommand?: string;
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
