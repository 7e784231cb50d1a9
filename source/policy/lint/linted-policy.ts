import { PARTITION_IDS } from '../../reference/partitions.ts';
import { type JsonTree, parseJsonTree } from '../json-tree.ts';
import { type StatementView, statementViews } from '../statement-view.ts';

/** A policy as the checks read it. */
export interface LintedPolicy {
  readonly tree: JsonTree;
  readonly statements: readonly StatementView[];
  /** In which the policy may be created. */
  readonly partitions: readonly string[];
}

/** readForLint reads a text for the checks, whatever is wrong with it. */
export function readForLint(text: string, partitions = PARTITION_IDS): LintedPolicy {
  return lintedPolicy(parseJsonTree(text), partitions);
}

/** lintedPolicy is readForLint for what is read as JSON already. */
export function lintedPolicy(tree: JsonTree, partitions = PARTITION_IDS): LintedPolicy {
  return { tree, statements: statementViews(tree), partitions };
}
