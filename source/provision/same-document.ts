import { isDeepStrictEqual } from 'node:util';
import type { PolicyDocument } from '../policy/document.ts';

/** sameDocument tells whether a stored text is the document that is wanted, white space and the order of keys aside. */
export function sameDocument(text: string, document: PolicyDocument): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(document)));
  } catch {
    return false;
  }
}
