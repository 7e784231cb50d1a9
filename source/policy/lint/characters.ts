import type { Span } from '../json-tree.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { textsWhere } from './tree-texts.ts';

/** What the parameters of documents cannot hold beside control characters, which JSON forbids already. */
const BEYOND_LATIN_1 = /[^\u0000-\u00FF]/u;

/** checkCharacters finds characters that IAM does not take. Source: IAM API Reference, CreatePolicy and CreateRole. */
export function checkCharacters({ tree: { root, text } }: LintedPolicy): Finding[] {
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
