import { memberOf } from '../../json-tree.ts';
import { readTrust } from './linted-trust.ts';

/** looksLikeTrust tells whether a text is probably the trust policy of a role: each statement names who may call STS, and no resource. */
export function looksLikeTrust(text: string): boolean {
  // Most policies are none, and need not be read again.
  if (!text.includes('Principal"')) return false;
  const { statements, tree } = readTrust(text);
  if (tree.mistakes.length > 0 || statements.length === 0) return false;
  return statements.every(({ node, actions }) => {
    const has = (element: string) => memberOf(node, element) !== undefined;
    const assumes = actions.length > 0 && actions.every(({ value }) => /^sts:/i.test(value));
    return assumes && (has('Principal') || has('NotPrincipal')) && !has('Resource') && !has('NotResource');
  });
}
