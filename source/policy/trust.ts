import { type ConditionBlock, type OneOrMany, POLICY_VERSION } from './document.ts';

/** The JSON of a trust policy: who may take a role on. */
export interface TrustDocument {
  Version?: string;
  Statement: TrustStatement | TrustStatement[];
  [element: string]: unknown;
}

export interface TrustStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: '*' | Readonly<Record<string, OneOrMany<string>>>;
  Action: OneOrMany<string>;
  Condition?: ConditionBlock;
  [element: string]: unknown;
}

/** Which requests a service may make with a role: those for an account, and for sources in it. */
export interface Deputy {
  readonly accountId: string;
  /** A pattern of ARNs, like `arn:aws:ecs:eu-west-1:123456789012:*`. */
  readonly sourceArn?: string;
}

/** trustOfService is the trust policy that lets one service take a role on, for nobody but the account of a deputy where one is given. */
export function trustOfService(service: string, deputy?: Deputy): TrustDocument {
  return {
    Version: POLICY_VERSION,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
        ...(deputy === undefined ? {} : { Condition: conditionOf(deputy) }),
      },
    ],
  };
}

/** Source: Amazon ECS Developer Guide, Task IAM role; IAM User Guide, The confused deputy problem. */
function conditionOf({ accountId, sourceArn }: Deputy): ConditionBlock {
  return {
    ...(sourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': sourceArn } }),
    StringEquals: { 'aws:SourceAccount': accountId },
  };
}
