import { actionReference } from '../../reference/service.ts';
import type { Denial } from './denial.ts';
import { whereFrom } from './read-sentence.ts';

/** What KMS says of a key that is in no sight of the caller, and Secrets Manager of KMS. Source: KMS and Secrets Manager, their messages. */
const KEY_OUT_OF_SIGHT =
  /ciphertext refers to a customer master key that does not exist|Access to KMS is not allowed/i;
/** The AWS CLI and botocore name the call without its service: only Amazon EC2 has the first of these codes, only Amazon S3 these words. */
const CALLS: readonly (readonly [service: string, pattern: RegExp])[] = [
  ['ec2', /\(UnauthorizedOperation\) when calling the (\w+) operation/],
  [
    's3',
    /\((?:AccessDenied|403)\) when calling the (\w+) operation(?: \([^)]*\))?: (?:Access Denied|Forbidden)/,
  ],
];
/** The SDK for Go names both. */
const OPERATION_ERROR =
  /operation error ([\w ]{1,40}): (\w+),.{0,300}api error (?:AccessDenied|UnauthorizedOperation|Forbidden)/i;
/** Calls of Amazon S3 whose action has another name. Source: Service Authorization Reference, Amazon S3. */
const S3_ACTIONS: Readonly<Record<string, string>> = {
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListBuckets: 'ListAllMyBuckets',
};

/** readShortRefusal reads messages that tell the call and neither who made it nor why it was denied, or answers nothing. */
export function readShortRefusal(line: string): Denial | undefined {
  const action = KEY_OUT_OF_SIGHT.test(line) ? 'kms:Decrypt' : calledAction(line);
  if (action === undefined) return undefined;
  return {
    principal: undefined,
    action,
    resource: undefined,
    reason: undefined,
    policyType: undefined,
    policyArn: undefined,
    operation: undefined,
    context: {},
    from: whereFrom(line),
  };
}

function calledAction(line: string): string | undefined {
  const [, words, operation] = OPERATION_ERROR.exec(line) ?? [];
  if (words !== undefined && operation !== undefined)
    return known(words.toLowerCase().replaceAll(' ', ''), operation);
  for (const [service, pattern] of CALLS) {
    const called = pattern.exec(line)?.[1];
    if (called !== undefined) return known(service, called);
  }
  return undefined;
}

/** The name of a call is that of its action for most services. */
function known(service: string, operation: string): string | undefined {
  const name = service === 's3' ? (S3_ACTIONS[operation] ?? operation) : operation;
  const action = `${service}:${name}`;
  return actionReference(action) === undefined ? undefined : action;
}
