import type { Span } from '../json-tree.ts';
import { POLICY_DOCUMENT_LENGTH, POLICY_SIZE_QUOTA } from '../limits.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { textsWhere } from './tree-texts.ts';

/** White space between the parts of a JSON text; what stands in quotes is matched too, and kept. */
const OUTSIDE_QUOTES = /"(?:[^"\\]|\\.)*"|\s+/g;
/** What the PolicyDocument parameter cannot hold beside control characters, which JSON forbids already. */
const BEYOND_LATIN_1 = /[^\u0000-\u00FF]/u;

/** checkSize finds policies that are longer than IAM takes, and characters that it does not take. Source: IAM and STS quotas; IAM API Reference, CreatePolicy. */
export function checkSize({ tree }: LintedPolicy): Finding[] {
  const { root, text } = tree;
  if (root === undefined) return [];
  const found = foreignCharacters(tree);
  const place = at({ path: [], node: root });
  const size = text.replace(OUTSIDE_QUOTES, part => (part.startsWith('"') ? part : '')).length;
  const message =
    size > POLICY_SIZE_QUOTA
      ? `The policy has ${size} characters without white space; a managed policy has ${POLICY_SIZE_QUOTA} at most: part it into several.`
      : text.length > POLICY_DOCUMENT_LENGTH
        ? `The document has ${text.length} characters; IAM takes ${POLICY_DOCUMENT_LENGTH} at most, white space included: take white space out.`
        : undefined;
  return message === undefined
    ? found
    : [...found, finding('POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', { ...place, message })];
}

function foreignCharacters({ root, text }: LintedPolicy['tree']): Finding[] {
  const written = ({ offset, length }: Span) => text.slice(offset, offset + length);
  const texts = textsWhere(root, (_, span) => BEYOND_LATIN_1.test(written(span)));
  return texts.flatMap(({ path, span }) => {
    const character = BEYOND_LATIN_1.exec(written(span))?.[0];
    if (character === undefined) return [];
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const message = `IAM refuses the character ${character} (U+${code}): a policy holds characters up to U+00FF only.`;
    return finding('REFUSED_BY_IAM', { path, span, message });
  });
}
