import type { ContextEntry } from '@aws-sdk/client-iam';
import type { RequestContext } from '../policy/evaluate/request-context.ts';
import { conditionKeyReference } from '../reference/global-keys.ts';
import type { ConditionKeyType } from '../reference/service-reference.ts';

/** The simulator's names of the types of context keys; of several values, and of none, they are lists. */
const TYPES: Readonly<Record<ConditionKeyType, 'string' | 'boolean' | 'numeric' | 'date' | 'ip'>> = {
  String: 'string',
  ArrayOfString: 'string',
  ARN: 'string',
  ArrayOfARN: 'string',
  Bool: 'boolean',
  ArrayOfBool: 'boolean',
  Numeric: 'numeric',
  Date: 'date',
  IPAddress: 'ip',
};

/** contextEntries writes a request context as IAM's simulator takes it; keys that the reference does not know are texts. */
export function contextEntries(context: RequestContext): ContextEntry[] {
  return [...context].map(([key, given]) => {
    const values = [given].flat().map(String);
    const type = conditionKeyReference(key)?.type ?? 'String';
    const single = values.length === 1 && !type.startsWith('ArrayOf');
    return {
      ContextKeyName: key,
      ContextKeyType: single ? TYPES[type] : `${TYPES[type]}List`,
      ContextKeyValues: values,
    };
  });
}
