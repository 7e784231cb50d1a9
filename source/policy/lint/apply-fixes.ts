import type { Edit, Finding } from './finding.ts';
import { lintPolicy } from './lint.ts';

/** A text after fixes, what was mended, and what is still wrong with it. */
export interface FixedPolicy {
  readonly text: string;
  /** Each with the place that it had in the text in which it was found. */
  readonly fixed: readonly Finding[];
  readonly findings: readonly Finding[];
}

/** Rounds after which mending stops; one fix rarely makes room for more than one other. */
const ROUNDS_MAX = 20;

/** fixPolicy applies certain fixes of what lint finds until none is left; it stops where fixes would go round in circles. */
export function fixPolicy(
  text: string,
  lint: (text: string) => readonly Finding[] = lintPolicy,
): FixedPolicy {
  const fixed: Finding[] = [];
  const seen = new Set([text]);
  let current = text;
  let findings = lint(current);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = applyFixes(current, findings);
    if (seen.has(next.text)) break;
    seen.add(next.text);
    fixed.push(...next.applied);
    current = next.text;
    findings = lint(current);
  }
  return { text: current, fixed, findings };
}

/** applyFixes makes the edits of those fixes that do not get in each other's way, the first in the text first. */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly applied: readonly Finding[] } {
  const inOrder = findings
    .flatMap(finding => (finding.fix && finding.fix.edits.length > 0 ? [{ finding, fix: finding.fix }] : []))
    .map(({ finding, fix }) => ({ finding, edits: [...fix.edits].sort(byOffset) }))
    .sort((a, b) => start(a.edits) - start(b.edits));
  const applied: Finding[] = [];
  const edits: Edit[] = [];
  // Whatever begins behind the end of all accepted edits is free of them.
  let free = -1;
  for (const candidate of inOrder) {
    if (start(candidate.edits) <= free || overlaps(candidate.edits)) continue;
    applied.push(candidate.finding);
    edits.push(...candidate.edits);
    free = Math.max(...candidate.edits.map(end));
  }
  return { text: edit(text, edits), applied };
}

function edit(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const one of edits) {
    pieces.push(text.slice(at, one.offset), one.text);
    at = end(one);
  }
  return [...pieces, text.slice(at)].join('');
}

function overlaps(edits: readonly Edit[]): boolean {
  return edits.some((one, index) => {
    const before = edits[index - 1];
    return before !== undefined && end(before) > one.offset;
  });
}

function start(edits: readonly Edit[]): number {
  return edits[0]?.offset ?? 0;
}

function end({ offset, length }: Edit): number {
  return offset + length;
}

function byOffset(a: Edit, b: Edit): number {
  return a.offset - b.offset;
}
