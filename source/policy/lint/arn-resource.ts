import { hasWildcard } from '../action-pattern.ts';
import { IAM_RESOURCE_BEGINNINGS } from '../iam-resources.ts';
import type { ArnFields } from './arn-fields.ts';
import { formatsOf } from './arn-formats.ts';
import type { ArnProblem } from './arn-problem.ts';
import { quoted } from './quoted.ts';
import { suggestionFor } from './suggestion.ts';

/**
 * Beginnings of the resources of IAM: those that CreatePolicy names, and the resource types that were added since (Service
 * Authorization Reference, IAM and STS).
 */
const IAM_RESOURCES = [
  ...IAM_RESOURCE_BEGINNINGS,
  'assumed-role/',
  'delegation-request/',
  'role-template/',
  'contextProvider/',
];

/** arnResourceProblem says what is wrong with the last field of an ARN. */
export function arnResourceProblem(arn: ArnFields): ArnProblem | undefined {
  const { service, resource } = arn;
  // An AWS managed policy names the whole of Organizations so.
  if (resource === '' && service !== 'organizations')
    return { code: 'INVALID_ARN_RESOURCE', message: 'The ARN names no resource: its last field is empty.' };
  if (service === 'iam') return iamProblem(arn);
  return service === 'ecs' ? ecsProblem(arn) : undefined;
}

function iamProblem(arn: ArnFields): ArnProblem | undefined {
  return isIamResource(arn.resource) ? undefined : wrongType(arn, IAM_RESOURCES);
}

/** isIamResource tells whether the last field of an ARN of IAM is one that IAM takes. */
export function isIamResource(resource: string): boolean {
  if (resource === '*' || resource === 'root') return true;
  return IAM_RESOURCES.some(beginning => resource.startsWith(beginning));
}

function ecsProblem(arn: ArnFields): ArnProblem | undefined {
  const types = [...new Set(formatsOf('ecs').map(({ resource }) => beginningOf(resource)))];
  const beginning = beginningOf(arn.resource);
  // A star may stand for the slash too; a variable for anything.
  if (hasWildcard(beginning) || beginning.includes('${') || types.includes(beginning)) return undefined;
  return wrongType(arn, types);
}

function wrongType(arn: ArnFields, types: readonly string[]): ArnProblem {
  const beginning = beginningOf(arn.resource);
  const meant = suggestionFor(beginning, types);
  const known = types.map(type => type.replace(/\/$/, '')).join(', ');
  return {
    code: 'INVALID_ARN_RESOURCE',
    message: `${quoted(arn.resource)} is no resource of ${arn.service}: it begins with its type and a slash (${known}).`,
    ...(meant?.certain
      ? { mended: { ...arn, resource: `${meant.word}${arn.resource.slice(beginning.length)}` } }
      : {}),
  };
}

/** `cluster/web` begins with `cluster/`. */
function beginningOf(resource: string): string {
  const slash = resource.indexOf('/');
  return slash < 0 ? resource : resource.slice(0, slash + 1);
}
