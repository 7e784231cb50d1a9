import { parseArn } from '../policy/arn.ts';
import { compact, type Statement } from '../policy/document.ts';

/** What a task execution role may do besides pulling images and writing logs; each becomes the least statement for it. */
export interface RoleExtras {
  /** ARNs of Secrets Manager secrets: the credentials of private registries, and values that containers get. */
  readonly secrets: readonly string[];
  /** ARNs of parameters of Systems Manager that containers get. */
  readonly parameters: readonly string[];
  /** ARNs of the KMS keys with which those are encrypted, where it is not AWS's own. */
  readonly keys: readonly string[];
  /** Whether the log group of a task may be made at its start. */
  readonly logGroups: 'are-there' | 'may-be-made';
}

interface LogPlace {
  readonly accountId: string;
  readonly partition: string;
}

/**
 * extraStatements are the least statements for what a task execution role needs besides its managed policy.
 * Source: Amazon ECS Developer Guide, Amazon ECS task execution IAM role.
 */
export function extraStatements(extras: RoleExtras, place: LogPlace): Statement[] {
  const { secrets, parameters, keys, logGroups } = extras;
  return [
    ...allow('ReadSecrets', 'secretsmanager:GetSecretValue', secrets.map(secretItself)),
    ...allow('ReadParameters', 'ssm:GetParameters', parameters),
    ...allow('DecryptWithKeys', 'kms:Decrypt', keys),
    ...allow('CreateLogGroups', 'logs:CreateLogGroup', logGroups === 'are-there' ? [] : [logGroupsOf(place)]),
  ];
}

function allow(Sid: string, Action: string, resources: readonly string[]): Statement[] {
  if (resources.length === 0) return [];
  return [{ Sid, Effect: 'Allow', Action, Resource: compact([...new Set(resources)]) }];
}

function logGroupsOf({ accountId, partition }: LogPlace): string {
  return `arn:${partition}:logs:*:${accountId}:log-group:*`;
}

/**
 * The secret, without the JSON key, version stage and version id that a task definition may name after it: they are no part
 * of its ARN. Source: Amazon ECS Developer Guide, Pass Secrets Manager secrets through environment variables.
 */
function secretItself(text: string): string {
  const [word, name] = parseArn(text)?.resource.split(':') ?? [];
  if (word !== 'secret' || name === undefined) return text;
  return text.split(':').slice(0, 7).join(':');
}
