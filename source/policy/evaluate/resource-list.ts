import { ANYTHING, type Pattern } from '../wildcard.ts';
import { matchesArn, readArnPattern } from './arn-pattern.ts';
import { type Comparand, fixedComparand, type Matcher, templateComparand } from './comparand.ts';
import type { TemplateReading } from './policy-variables.ts';

/** ResourceList is what a statement names as Resource or NotResource. */
export interface ResourceList {
  readonly comparands: readonly Comparand[];
  /** Entries that are no resource, and so match none. */
  readonly unreadable: number;
}

const ARN_COLONS = 5;
const SERVICE = 1;

/** readResources reads the resources of a statement. Source: IAM User Guide, IAM JSON policy elements: Resource. */
export function readResources(
  entries: readonly unknown[],
  variables: TemplateReading['variables'],
): ResourceList {
  const comparands = entries.flatMap(entry => {
    if (entry === '*') return [fixedComparand(() => true)];
    if (typeof entry !== 'string') return [];
    return templateComparand(entry, { variables, wildcards: 'wild', letterCase: 'kept' }, arnMatcher) ?? [];
  });
  return { comparands, unreadable: entries.length - comparands.length };
}

function arnMatcher(pattern: Pattern): Matcher | undefined {
  const arn = readArnPattern(completed(pattern));
  const service = arn?.[SERVICE] ?? ANYTHING;
  // IAM takes no wildcard in the service of a resource.
  if (arn === undefined || service.some(unit => typeof unit !== 'string')) return undefined;
  return value => matchesArn(arn, value);
}

/** A star at the very end of a resource goes on past the colons: `arn:aws:ecs:*` is every resource of the service. */
function completed(pattern: Pattern): Pattern {
  const missing = ARN_COLONS - pattern.filter(unit => unit === ':').length;
  if (missing <= 0 || pattern.at(-1) !== ANYTHING[0]) return pattern;
  return [...pattern, ...Array.from({ length: missing }, () => [':', ...ANYTHING]).flat()];
}
