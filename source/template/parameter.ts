import { parseArn } from '../policy/arn.ts';
import { DOCUMENT_PATTERN, ROLE_NAME_LENGTH, TAG_KEY_LENGTH, TAG_PATTERN } from '../policy/limits.ts';
import {
  ACCOUNT_ID,
  accountIdProblem,
  ECS_NAME,
  ecsIdProblem,
  partitionProblem,
  regionProblem,
  revisionProblem,
} from '../policy/request-values.ts';
import { PARTITION_IDS } from '../reference/partitions.ts';
import type { Parameter, ParameterKind } from './template.ts';

/** Name of a role with its path, wildcards included; neither can leave the resource part of an ARN. */
const ROLE_RESOURCE = /^role\/([\w+=,.@*?-]+\/)*[\w+=,.@*?-]+$/;
/** What can stand inside an ARN or a condition value without ending it, opening a policy variable or looking like a placeholder. */
const PLAIN_TEXT = /^[\w+=,.@:/*?-]+$/;

const PROBLEMS: Record<ParameterKind, (value: string) => string | undefined> = {
  partition: partitionProblem,
  region: value => (value === '*' ? undefined : regionProblem(value)),
  'account-id': accountIdProblem,
  'cluster-name': value => ecsNameProblem('cluster name', value),
  'service-name': value => ecsNameProblem('service name', value),
  'task-family': value => ecsNameProblem('task family', value),
  'container-name': value => ecsNameProblem('container name', value),
  uuid: ecsIdProblem,
  revision: revisionProblem,
  'role-arn': roleArnProblem,
  'tag-key': tagKeyProblem,
  text: value =>
    PLAIN_TEXT.test(value)
      ? undefined
      : 'Only letters, digits and _ + = , . @ : / * ? - can stand here; no spaces, quotes or brackets.',
};

/** The placeholders of AWS's own examples, for documents that come without a template. */
const KINDS_BY_NAME: ReadonlyMap<string, ParameterKind> = new Map([
  ['partition', 'partition'],
  ['region', 'region'],
  ['aws_account_id', 'account-id'],
  ['account_id', 'account-id'],
  ['cluster_name', 'cluster-name'],
  ['service_name', 'service-name'],
  ['task_family', 'task-family'],
  ['container_name', 'container-name'],
  ['container_instance_UUID', 'uuid'],
  ['task_UUID', 'uuid'],
  ['task_definition_revision', 'revision'],
  ['revision_number', 'revision'],
  ['revision', 'revision'],
  ['task_role_arn', 'role-arn'],
  ['execution_role_arn', 'role-arn'],
  ['tag_key', 'tag-key'],
]);

/** CALLER_PARAMETERS are the placeholders that the caller's own identity and Region fill. */
export const CALLER_PARAMETERS: readonly string[] = ['partition', 'region', 'aws_account_id'];

/** parameterProblem says why a value cannot take the place of a placeholder, or nothing; what it lets through can end neither an ARN nor a JSON string. */
export function parameterProblem(parameter: Parameter, value: string): string | undefined {
  if (value === '') return `A value for ${parameter.name} is missing.`;
  return PROBLEMS[parameter.kind](value);
}

/** placeholderParameter describes a placeholder that no template describes, by its name. */
export function placeholderParameter(name: string): Parameter {
  const kind = KINDS_BY_NAME.get(name) ?? 'text';
  const described = { name, kind, description: `The value that takes the place of <${name}>.`, example: '' };
  return CALLER_PARAMETERS.includes(name) ? { ...described, from: 'caller' } : described;
}

function ecsNameProblem(what: string, value: string): string | undefined {
  if (value.startsWith('arn:')) return `Only the ${what} is wanted here, not the whole ARN.`;
  if (ECS_NAME.test(value.replaceAll(/[*?]/g, 'x'))) return undefined;
  return `A ${what} has up to 255 letters, digits, _ and -; * stands for any characters.`;
}

function roleArnProblem(value: string): string | undefined {
  if (value === '*') return undefined;
  const arn = parseArn(value);
  const right =
    arn?.service === 'iam' &&
    PARTITION_IDS.includes(arn.partition) &&
    arn.region === '' &&
    (ACCOUNT_ID.test(arn.account) || arn.account === '*') &&
    ROLE_RESOURCE.test(arn.resource);
  if (!right)
    return 'A role is named by its full ARN, like arn:aws:iam::123456789012:role/ecsTaskExecutionRole.';
  const name = arn.resource.slice(arn.resource.lastIndexOf('/') + 1);
  if (name.length <= ROLE_NAME_LENGTH) return undefined;
  return `The name of a role has at most ${ROLE_NAME_LENGTH} characters; this one has ${name.length}.`;
}

function tagKeyProblem(value: string): string | undefined {
  if (value.length > TAG_KEY_LENGTH) return `A tag key has at most ${TAG_KEY_LENGTH} characters.`;
  if (/\s/.test(value) || !TAG_PATTERN.test(value) || !DOCUMENT_PATTERN.test(value))
    return 'A tag key holds letters, digits and _ . : / = + - @ here.';
  return undefined;
}
