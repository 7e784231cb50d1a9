import { serviceReference } from '../../reference/service.ts';
import { type ArnFields, arnFields } from './arn-fields.ts';

const known = new Map<string, readonly ArnFields[]>();

/** formatsOf gives the ARN formats of a service's own resource types, taken apart: `${Region}` stands where a value is asked for. */
export function formatsOf(service: string): readonly ArnFields[] {
  const found = known.get(service);
  if (found !== undefined) return found;
  const formats = (serviceReference(service)?.resourceTypes ?? [])
    .flatMap(type => [type.arn, ...(type.otherArns ?? [])])
    .flatMap(arn => arnFields(arn) ?? [])
    .filter(arn => arn.service === service);
  known.set(service, formats);
  return formats;
}
