import { IAM_RESOURCE_BEGINNINGS } from '../policy/iam-resources.ts';

const ARN_FIELDS = 6;

/** resourceProblem says what CreatePolicy finds wrong with one resource, in its words, or nothing. */
export function resourceProblem(resource: string, partition: string): string | undefined {
  if (resource === '*') return undefined;
  const [, named, ...fields] = resource.split(':');
  if (named === undefined) return `Resource ${resource} must be in ARN format or "*".`;
  if (!matches(named, partition)) return partitionProblem(named, fields);
  const [service, region = '', , ...rest] = fields;
  if (service === undefined || /[*?]/.test(service))
    return 'Resource vendor must be fully qualified and cannot contain regexes.';
  const id = rest.join(':');
  if (service === 'iam') return iamProblem(resource, region, id);
  if (service === 's3' && region !== '' && !id.startsWith('accesspoint/')) {
    return `Resource ${resource} can not contain region information.`;
  }
  return undefined;
}

/**
 * resourceSurvivesLegacyParsing says whether IAM's older parser reads a resource of good form: an ARN with empty
 * fields needs all six, and its service cannot be empty.
 */
export function resourceSurvivesLegacyParsing(resource: string): boolean {
  if (resource === '*') return true;
  const fields = resource.split(':');
  return fields[2] !== '' && (fields.length >= ARN_FIELDS || !resource.includes('::'));
}

function iamProblem(resource: string, region: string, id: string): string | undefined {
  if (region !== '') return `IAM resource ${resource} cannot contain region information.`;
  if (id === '*' || IAM_RESOURCE_BEGINNINGS.some(beginning => id.startsWith(beginning))) return undefined;
  return `IAM resource path must either be "*" or start with ${IAM_RESOURCE_BEGINNINGS.join(', ')}.`;
}

/** partitionProblem prints the resource as IAM reads it: four fields after the partition, a star for each missing one. */
function partitionProblem(named: string, fields: readonly string[]): string {
  const [first = '*', second = '*', third = '*', ...rest] = fields;
  const read = [first, second, third, rest.length > 0 ? rest.join(':') : '*'].join(':');
  return `Partition "${named}" is not valid for resource "arn:${named}:${read}".`;
}

/** matches compares a partition with a pattern in which * and ? stand for any characters and for one. */
function matches(pattern: string, partition: string): boolean {
  const expression = [...pattern.replace(/\*+/g, '*')]
    .map(character => ({ '*': '.*', '?': '.' })[character] ?? escaped(character))
    .join('');
  return new RegExp(`^${expression}$`, 's').test(partition);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
