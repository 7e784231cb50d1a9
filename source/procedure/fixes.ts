import { isDeepStrictEqual } from 'node:util';
import { type PolicyDocument, serialize } from '../policy/document.ts';
import { applyFixes } from '../policy/lint/apply-fixes.ts';
import type { Finding } from '../policy/lint/finding.ts';
import { lintPolicy } from '../policy/lint/lint.ts';
import { type PlacedFinding, placedFindings } from '../policy/lint/placed.ts';
import { type Answers, fillIn, finalDocument } from './answers.ts';
import { readDocumentText } from './document-text.ts';

/** What can be done about a finding with one key. */
export type Remedy =
  | { readonly kind: 'fix'; readonly description: string; readonly document: PolicyDocument }
  /** There is a certain fix, but it cannot be made here. */
  | { readonly kind: 'by-hand'; readonly why: string }
  | { readonly kind: 'none' };

/** A finding of lint on the policy as it will be written, with what can be done about it. */
export interface QuickFix {
  readonly finding: PlacedFinding;
  readonly remedy: Remedy;
}

/** Rounds after which mending stops; fixes rarely make room for others. */
const ROUNDS_MAX = 20;

/**
 * fixesFor finds what is wrong with the policy as it will be written, and what can be mended at once. A fix is offered only when the
 * document with its placeholders, mended in the same way, gives the very policy that was mended; so no placeholder is lost.
 */
export function fixesFor(answers: Answers): QuickFix[] {
  const text = serialize(finalDocument(answers));
  const filled = lintPolicy(text);
  const open = lintPolicy(serialize(answers.document));
  return placedFindings(text).map((finding, index) => ({
    finding,
    remedy: remedyFor(answers, text, filled[index], open),
  }));
}

/** applyFix makes the fix of a finding; without one the answers stay as they are. */
export function applyFix(answers: Answers, { remedy }: QuickFix): Answers {
  return remedy.kind === 'fix' ? { ...answers, document: remedy.document } : answers;
}

/** applyAllFixes makes one fix after the other until none is left. */
export function applyAllFixes(answers: Answers): {
  readonly answers: Answers;
  readonly fixed: readonly PlacedFinding[];
} {
  const fixed: PlacedFinding[] = [];
  let mended = answers;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = fixesFor(mended).find(({ remedy }) => remedy.kind === 'fix');
    if (next === undefined) break;
    fixed.push(next.finding);
    mended = applyFix(mended, next);
  }
  return { answers: mended, fixed };
}

function remedyFor(
  answers: Answers,
  text: string,
  found: Finding | undefined,
  open: readonly Finding[],
): Remedy {
  if (found?.fix === undefined || found.fix.edits.length === 0) return { kind: 'none' };
  const wanted = fixedDocument(text, found);
  const same = open.find(({ code, path }) => code === found.code && isDeepStrictEqual(path, found.path));
  const document = same && fixedDocument(serialize(answers.document), same);
  if (document !== undefined && isDeepStrictEqual(fillIn(answers, document), wanted))
    return { kind: 'fix', description: found.fix.description, document };
  return {
    kind: 'by-hand',
    why: 'This comes of the value of a placeholder: change it in the parameters, or change the statement.',
  };
}

function fixedDocument(text: string, found: Finding): PolicyDocument | undefined {
  const { text: mended, applied } = applyFixes(text, [found]);
  if (applied.length === 0) return undefined;
  const read = readDocumentText(mended);
  return read.kind === 'document' ? read.document : undefined;
}
