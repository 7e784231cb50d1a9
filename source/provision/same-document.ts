import type { PolicyDocument } from '../policy/document.ts';
import { sameMeaning } from '../policy/same-meaning.ts';
import type { TrustDocument } from '../policy/trust.ts';

/** sameDocument tells whether a stored text asks the same of IAM as the document that is wanted. */
export function sameDocument(text: string, document: PolicyDocument | TrustDocument): boolean {
  try {
    return sameMeaning(JSON.parse(text), JSON.parse(JSON.stringify(document)));
  } catch {
    return false;
  }
}
