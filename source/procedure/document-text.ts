import { isDeepStrictEqual } from 'node:util';
import { type PolicyDocument, serialize } from '../policy/document.ts';
import { type JsonNode, type JsonTree, memberOf, type Span } from '../policy/json-tree.ts';
import { type LintedPolicy, readForLint } from '../policy/lint/linted-policy.ts';
import { checkStructure } from '../policy/lint/structure.ts';
import { positionFinder } from '../policy/text-position.ts';
import type { Answers } from './answers.ts';

/** What keeps a text from being a policy document, and where; lines and columns are counted from 1. */
export interface TextProblem {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly sentence: string;
}

/** A text read as a policy document, or everything that is in the way. */
export type ReadText = { readonly kind: 'document'; readonly document: PolicyDocument } | UnreadableText;

export interface UnreadableText {
  readonly kind: 'problems';
  readonly text: 'no-json' | 'no-policy';
  /** In the order of the text; at least one. */
  readonly problems: readonly TextProblem[];
}

/** Beyond these, mistakes in JSON are mostly echoes of the first. */
const MISTAKES_MAX = 5;

/** documentText writes a document for editing, placeholders open. */
export function documentText(document: PolicyDocument): string {
  return `${serialize(document)}\n`;
}

/**
 * readDocumentText reads a text that a person wrote as a policy document. It takes whatever is built as a policy is, unknown elements
 * and faults that lint finds among them; what is no JSON, or would be lost or misread, is answered as problems. It never throws.
 */
export function readDocumentText(given: string): ReadText {
  const text = given.replace(/^\uFEFF/, '');
  const policy = readForLint(text);
  const mistakes = mistakesIn(policy.tree);
  if (mistakes !== undefined) return { kind: 'problems', text: 'no-json', problems: located(text, mistakes) };
  const misshapen = shapeProblems(policy);
  if (misshapen.length > 0)
    return { kind: 'problems', text: 'no-policy', problems: located(text, misshapen) };
  const document = parsed(text);
  if (document !== undefined) return { kind: 'document', document };
  const whole = { offset: 0, length: 0, sentence: 'This is not JSON.' };
  return { kind: 'problems', text: 'no-json', problems: located(text, [whole]) };
}

/** documentProblems are what keeps a text from being a policy document. */
export function documentProblems(text: string): readonly TextProblem[] {
  const read = readDocumentText(text);
  return read.kind === 'problems' ? read.problems : [];
}

/** withDocumentText puts an edited text in the place of the answers' document; one that says the same leaves the answers as they are. */
export function withDocumentText(
  answers: Answers,
  text: string,
): { readonly kind: 'answers'; readonly answers: Answers } | UnreadableText {
  const read = readDocumentText(text);
  if (read.kind === 'problems') return read;
  const { document } = read;
  const same =
    isDeepStrictEqual(document, answers.document) &&
    JSON.stringify(document) === JSON.stringify(answers.document);
  return { kind: 'answers', answers: same ? answers : { ...answers, document } };
}

/** What is wrong with a part of a text. */
export interface PlacedSentence extends Span {
  readonly sentence: string;
}

function mistakesIn({ text, mistakes, root }: JsonTree): PlacedSentence[] | undefined {
  if (mistakes.length === 0 && root !== undefined) return undefined;
  if (root === undefined && text.trim() === '')
    return [{ offset: 0, length: 0, sentence: 'The text is empty.' }];
  const inOrder = [...mistakes].sort((a, b) => a.offset - b.offset);
  return inOrder.map(({ offset, length, message }) => ({
    offset,
    length,
    sentence: `This is not JSON: ${message}.`,
  }));
}

/** shapeProblems finds where a tree is not built as a policy is, in the order of the text; a tree of YAML will do. */
export function shapeProblems(policy: LintedPolicy): PlacedSentence[] {
  const { root } = policy.tree;
  if (root === undefined) return [];
  const misshapen = checkStructure(policy).filter(({ code }) => code === 'DATA_TYPE_MISMATCH');
  const found = [
    ...misshapen.map(({ span, message }) => ({ ...span, sentence: message })),
    ...repeatedKeys(root),
    ...missingStatement(root),
  ];
  return found.sort((a, b) => a.offset - b.offset);
}

function missingStatement(root: JsonNode): PlacedSentence[] {
  if (root.kind !== 'object' || memberOf(root, 'Statement') !== undefined) return [];
  const sentence =
    'The element Statement is missing: a policy is {"Version": "2012-10-17", "Statement": [...]}.';
  return [{ offset: root.span.offset, length: 1, sentence }];
}

/** repeatedKeys finds keys that are there twice: JSON keeps the last value only, and what was written before it would be lost. */
export function repeatedKeys(node: JsonNode): PlacedSentence[] {
  if (node.kind === 'array') return node.items.flatMap(repeatedKeys);
  if (node.kind !== 'object') return [];
  const seen = new Set<string>();
  return node.members.flatMap(({ key, keySpan, value }) => {
    const sentence = `The key ${JSON.stringify(key)} is there twice: take one of them out, or make one of both.`;
    const own = seen.has(key) ? [{ ...keySpan, sentence }] : [];
    seen.add(key);
    return [...own, ...repeatedKeys(value)];
  });
}

function parsed(text: string): PolicyDocument | undefined {
  try {
    return JSON.parse(text) as PolicyDocument;
  } catch {
    return undefined;
  }
}

/** One problem a line says enough. */
function located(text: string, places: readonly PlacedSentence[]): TextProblem[] {
  const position = positionFinder(text);
  const problems = places.map(({ offset, length, sentence }): TextProblem => {
    const [start, end] = [position(offset), position(offset + length)];
    return { ...start, endLine: end.line, endColumn: end.column, sentence };
  });
  const first = new Map(problems.map(problem => [problem.line, problem] as const).reverse());
  return problems.filter(problem => first.get(problem.line) === problem).slice(0, MISTAKES_MAX);
}
