import { type JsonTree, parseJsonTree } from '../json-tree.ts';
import { type StatementView, statementViews } from '../statement-view.ts';

/** A policy as the checks read it. */
export interface LintedPolicy {
  readonly tree: JsonTree;
  readonly statements: readonly StatementView[];
}

/** readForLint reads a text for the checks, whatever is wrong with it. */
export function readForLint(text: string): LintedPolicy {
  const tree = parseJsonTree(text);
  return { tree, statements: statementViews(tree) };
}
