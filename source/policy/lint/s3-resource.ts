import type { ArnFields } from './arn-fields.ts';

/** Beginnings of S3 resources that are neither buckets nor objects. Source: Service Authorization Reference, Amazon S3. */
const WITH_REGION = [
  'accesspoint/',
  'access-grants/',
  'async-request/',
  'job/',
  'storage-lens/',
  'storage-lens-group/',
];

/** isBucketArn tells whether an ARN is of a bucket or an object of S3, which have neither Region nor account. */
export function isBucketArn({ service, resource }: Pick<ArnFields, 'service' | 'resource'>): boolean {
  return service === 's3' && !WITH_REGION.some(beginning => resource.startsWith(beginning));
}
