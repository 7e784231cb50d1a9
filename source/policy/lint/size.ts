import { POLICY_DOCUMENT_LENGTH, POLICY_SIZE_QUOTA } from '../limits.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/** White space between the parts of a JSON text; what stands in quotes is matched too, and kept. */
const OUTSIDE_QUOTES = /"(?:[^"\\]|\\.)*"|\s+/g;

/** checkSize finds policies that are longer than IAM takes. Source: IAM and STS quotas; IAM API Reference, CreatePolicy. */
export function checkSize({ tree }: LintedPolicy): Finding[] {
  const { root, text } = tree;
  if (root === undefined) return [];
  const place = at({ path: [], node: root });
  const size = sizeOf(text);
  const message =
    size > POLICY_SIZE_QUOTA
      ? `The policy has ${size} characters without white space; a managed policy has ${POLICY_SIZE_QUOTA} at most: part it into several.`
      : text.length > POLICY_DOCUMENT_LENGTH
        ? `The document has ${text.length} characters; IAM takes ${POLICY_DOCUMENT_LENGTH} at most, white space included: take white space out.`
        : undefined;
  if (message === undefined) return [];
  return [finding('POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', { ...place, message })];
}

/** sizeOf counts the characters of a policy that IAM counts: all but white space outside of texts. */
export function sizeOf(text: string): number {
  return text.replace(OUTSIDE_QUOTES, part => (part.startsWith('"') ? part : '')).length;
}
