import { placeholdersIn } from '../placeholders.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { textsWhere } from './tree-texts.ts';

/** checkPlaceholders finds `<placeholders>` that have no value yet. */
export function checkPlaceholders({ tree }: LintedPolicy): Finding[] {
  const texts = textsWhere(tree.root, text => placeholdersIn(text).length > 0);
  return texts.map(({ text, path, span }) => {
    const names = placeholdersIn(text);
    const left = names.map(name => `<${name}>`).join(' and ');
    const flags = names.map(name => `--set ${name}=VALUE`).join(' ');
    const message = `${left} ${names.length === 1 ? 'has' : 'have'} no value yet: write it in, or give it with ${flags}.`;
    return finding('PLACEHOLDER_LEFT', { path, span, message });
  });
}
