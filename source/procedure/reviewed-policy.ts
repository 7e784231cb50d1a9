import { type PolicyDocument, policySize, serialize } from '../policy/document.ts';
import { applyFixes, fixPolicy } from '../policy/lint/apply-fixes.ts';
import type { Finding } from '../policy/lint/finding.ts';
import { lintPolicy } from '../policy/lint/lint.ts';
import { type PlacedFinding, placedFindings } from '../policy/lint/placed.ts';
import { refusal } from '../policy/lint/refusal.ts';
import { worstFirst } from '../policy/lint/severity.ts';
import { type Answers, finalDocument } from './answers.ts';
import { documentText, readDocumentText, type TextProblem } from './document-text.ts';
import { applyAllFixes, applyFix, fixesFor, type Remedy } from './fixes.ts';

/** What is reviewed: the policy that these answers make, or a text of any origin, which may be no policy at all. */
export type Reviewed =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'text'; readonly text: string };

/** What there is to see of it. */
export interface Review {
  /** The JSON as it would be written, or the text as it is; lines of findings count in it. */
  readonly text: string;
  readonly reading: Reading;
  /** The worst first, and those of one severity in the order of the text. */
  readonly findings: readonly ReviewedFinding[];
  /** Why IAM would refuse it, or nothing. */
  readonly refused: PlacedFinding | undefined;
}

export type Reading =
  | { readonly kind: 'document'; readonly document: PolicyDocument; readonly size: number }
  | { readonly kind: 'problems'; readonly problems: readonly TextProblem[] };

export interface ReviewedFinding {
  readonly finding: PlacedFinding;
  readonly remedy: ReviewRemedy;
}

export type ReviewRemedy =
  | { readonly kind: 'fix'; readonly description: string }
  | Exclude<Remedy, { kind: 'fix' }>;

/** What became of it, and what was done, a few words a fix; nothing done leaves it as it is. */
export interface Mended {
  readonly reviewed: Reviewed;
  readonly done: readonly string[];
}

/** reviewOf looks a policy through; it never throws, whatever the text. */
export function reviewOf(reviewed: Reviewed): Review {
  return reviewed.kind === 'answers' ? reviewOfAnswers(reviewed.answers) : reviewOfText(reviewed.text);
}

/** readableText sets a document that was written in one line in several, so that lines tell a place; any other text stays. */
export function readableText(text: string): string {
  if (/\n|\r/.test(text.trim())) return text;
  const read = readDocumentText(text);
  return read.kind === 'document' ? documentText(read.document) : text;
}

/** mendFinding makes the fix of one finding of a review. */
export function mendFinding(reviewed: Reviewed, { finding }: ReviewedFinding): Mended {
  const isMeant = (other: PlacedFinding) =>
    other.code === finding.code && other.line === finding.line && other.column === finding.column;
  if (reviewed.kind === 'answers') {
    const fix = fixesFor(reviewed.answers).find(other => isMeant(other.finding));
    if (fix?.remedy.kind !== 'fix') return { reviewed, done: [] };
    const answers = applyFix(reviewed.answers, fix);
    return { reviewed: { kind: 'answers', answers }, done: [fix.remedy.description] };
  }
  const index = placedFindings(reviewed.text).findIndex(isMeant);
  const found = lintPolicy(reviewed.text).slice(Math.max(0, index), index + 1);
  const { text, applied } = applyFixes(reviewed.text, found);
  return { reviewed: { kind: 'text', text }, done: descriptions(applied) };
}

/** mendAll makes every fix that is certain, also those for which another one makes room. */
export function mendAll(reviewed: Reviewed): Mended {
  if (reviewed.kind === 'answers') {
    const { answers, fixed } = applyAllFixes(reviewed.answers);
    return { reviewed: { kind: 'answers', answers }, done: descriptions(fixed) };
  }
  const { text, fixed } = fixPolicy(reviewed.text);
  return { reviewed: { kind: 'text', text }, done: descriptions(fixed) };
}

function reviewOfAnswers(answers: Answers): Review {
  const document = finalDocument(answers);
  const findings = fixesFor(answers).map(
    ({ finding, remedy }): ReviewedFinding => ({
      finding,
      remedy: remedy.kind === 'fix' ? { kind: 'fix', description: remedy.description } : remedy,
    }),
  );
  return review(serialize(document), readingOf(document), findings);
}

function reviewOfText(text: string): Review {
  const read = readDocumentText(text);
  const findings = placedFindings(text).map(
    (finding): ReviewedFinding => ({
      finding,
      remedy:
        finding.fix === undefined || finding.fix.edits.length === 0
          ? { kind: 'none' }
          : { kind: 'fix', description: finding.fix.description },
    }),
  );
  return review(text, read.kind === 'document' ? readingOf(read.document) : read, findings);
}

function readingOf(document: PolicyDocument): Reading {
  return { kind: 'document', document, size: policySize(document) };
}

function review(text: string, reading: Reading, found: readonly ReviewedFinding[]): Review {
  const findings = [...found].sort((a, b) => worstFirst(a.finding.severity, b.finding.severity));
  return { text, reading, findings, refused: refusal(findings.map(({ finding }) => finding)) };
}

function descriptions(fixed: readonly Pick<Finding, 'fix'>[]): string[] {
  return fixed.flatMap(({ fix }) => fix?.description ?? []);
}
