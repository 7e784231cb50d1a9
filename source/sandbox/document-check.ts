import { malformedDocument } from './wire-error.ts';
/** stub */
export function checkPolicyDocument(text: string, _partition: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw malformedDocument('Syntax errors in policy.');
  }
}
