import { hasWildcard, matchesWildcard } from '../action-pattern.ts';
import { placeholdersIn } from '../placeholders.ts';
import { ARN_FIELD_COUNT, type ArnFields } from './arn-fields.ts';
import { isIamResource } from './arn-resource.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';
import { isBucketArn } from './s3-resource.ts';

/** The fields as CreatePolicy reads them: a variable's colon ends a field too, and fields may be missing. */
type ReadFields = Pick<ArnFields, 'partition' | 'region' | 'resource'> & {
  readonly service: string | undefined;
};

/**
 * checkRefusedResources finds ARNs that CreatePolicy refuses; what names nothing but is taken, it leaves alone.
 * Source: the messages of CreatePolicy, 'Partition "x" is not valid for resource' and others.
 */
export function checkRefusedResources({ statements, partitions }: LintedPolicy): Finding[] {
  let possible = partitions;
  return statements.flatMap(({ resources, notResources }) =>
    [...resources, ...notResources].flatMap(resource => {
      const { value } = resource;
      // What has another prefix, or a placeholder yet, is refused under a code of its own.
      if (!value.startsWith('arn:') || placeholdersIn(value).length > 0) return [];
      const fields = readFields(value);
      const named = possible.filter(id => matchesWildcard(fields.partition, id));
      const message = named.length === 0 ? partitionReason(fields, possible) : reason(value, fields);
      if (named.length > 0) possible = named;
      return message === undefined ? [] : finding('REFUSED_BY_IAM', { ...at(resource), message });
    }),
  );
}

function readFields(arn: string): ReadFields {
  const [, partition = '', service, region = '', , ...rest] = arn.split(':');
  return { partition, service, region, resource: rest.join(':') };
}

function partitionReason({ partition }: ReadFields, possible: readonly string[]): string {
  return `IAM refuses ARNs of other partitions than its own (${possible.join(' or ')}): this one is of ${quoted(partition)}.`;
}

function reason(arn: string, fields: ReadFields): string | undefined {
  const { service, region, resource } = fields;
  if (service === undefined || service === '') return 'IAM refuses an ARN without a service: write it out.';
  if (hasWildcard(service))
    return `IAM refuses an ARN with a wildcard in its service (${quoted(service)}): write the service out.`;
  if (region !== '' && (service === 'iam' || isBucketArn({ service, resource })))
    return `IAM refuses a Region in an ARN of ${service}: leave the field empty.`;
  if (service === 'iam' && !isIamResource(resource))
    return `IAM refuses ${quoted(resource)} as a resource of IAM: it is * or begins with its type and a slash, like role/.`;
  if (arn.split(':').length < ARN_FIELD_COUNT && arn.includes('::'))
    return `IAM refuses an ARN of fewer than ${ARN_FIELD_COUNT} fields of which one is empty: write all of them.`;
  return undefined;
}
