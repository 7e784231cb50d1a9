import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import type { FindingCode } from '../policy/lint/catalogue.ts';
import { type Explanation, explanationsIn } from '../policy/lint/explanation.ts';
import { explainCommand } from '../policy/lint/learn-more.ts';

let explanations: ReadonlyMap<string, Explanation> | undefined;

/** explainFinding tells what a code of lint means, why it matters and how to mend it; nothing where the page of findings has been taken out of the package. */
export function explainFinding(code: string): Explanation | undefined {
  explanations ??= readPage();
  return explanations.get(code);
}

/** findingExplained is what a help tells of a finding, a paragraph each. */
export function findingExplained(code: FindingCode): readonly string[] {
  const explanation = explainFinding(code);
  if (explanation === undefined) return [];
  const { meaning, reason, remedy } = explanation;
  return [
    `${code}: ${meaning}`,
    `Why it matters: ${reason}`,
    `How to mend it: ${remedy}`,
    `With an example: ${explainCommand(code)}`,
  ];
}

function readPage(): ReadonlyMap<string, Explanation> {
  try {
    return explanationsIn(readFileSync(path.join(packageRoot(), 'docs', 'findings.md'), 'utf8'));
  } catch {
    return new Map();
  }
}
