import { POLICY_SIZE_QUOTA } from '../../policy/limits.ts';
import { checkPolicyDocument } from '../document-check.ts';
import { sizeOf } from '../document-size.ts';
import type { Call } from '../operation.ts';
import { quotaExceeded } from '../wire-error.ts';

/** newDocument gives the document that a call sends, or throws what IAM finds wrong with it. */
export function newDocument({ parameters, state }: Call): string {
  const document = parameters.required('PolicyDocument');
  checkPolicyDocument(document, state.partition);
  if (sizeOf(document) > POLICY_SIZE_QUOTA) throw quotaExceeded('PolicySize', POLICY_SIZE_QUOTA);
  return document;
}
