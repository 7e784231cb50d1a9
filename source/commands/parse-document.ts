import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { PolicyDocument } from '../policy/document.ts';
import { type Failure, usageFailure } from '../text/failure.ts';
import { documentShapeProblem } from './document-shape.ts';
import type { DocumentText } from './document-source.ts';

/** No policy needs more levels; a parser may run out of stack on many more. */
const NESTING_MAX = 32;

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'the text has no closing quote',
  InvalidEscapeCharacter: 'no such escape exists in JSON',
  InvalidUnicode: 'a \\u escape has four hexadecimal digits',
  InvalidCharacter: 'a control character must be escaped',
};

/** parseDocument reads a policy document; it throws a usage Failure that names line and column of the first mistake. */
export function parseDocument({ origin, text }: DocumentText): PolicyDocument {
  refuseDeepNesting(origin, text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first !== undefined || tree === undefined) throw syntaxFailure(origin, text, first);
  const problem = documentShapeProblem(tree);
  if (problem !== undefined) throw shapeFailure(origin, text, problem.node, problem.message);
  return JSON.parse(text) as PolicyDocument;
}

/** position counts line and column of an offset from 1. */
export function position(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function refuseDeepNesting(origin: string, text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth <= NESTING_MAX) continue;
    throw usageFailure(
      'MalformedDocument',
      `${origin} is nested deeper than ${NESTING_MAX} levels; no policy is.`,
    );
  }
}

function syntaxFailure(origin: string, text: string, error: ParseError | undefined): Failure {
  const { line, column } = position(text, error?.offset ?? 0);
  const reason = SYNTAX[error === undefined ? '' : printParseErrorCode(error.error)] ?? 'this is no JSON';
  return usageFailure(
    'JSON_SYNTAX_ERROR',
    `${origin} is not JSON: line ${line}, column ${column}: ${reason}.`,
  );
}

function shapeFailure(origin: string, text: string, node: Node, message: string): Failure {
  const { line, column } = position(text, node.offset);
  return usageFailure(
    'MalformedDocument',
    `${origin} is no policy document: line ${line}, column ${column}: ${message}`,
  );
}
