import type { PolicyDocument } from '../../policy/document.ts';
import { parseJsonTree, type Span } from '../../policy/json-tree.ts';
import { positionFinder } from '../../policy/text-position.ts';
import type { DocumentText } from '../../procedure/document-file.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { documentShapeProblem } from './document-shape.ts';

/** parseDocument reads a policy document; it throws a usage Failure that names line and column of the first mistake. */
export function parseDocument(source: DocumentText): PolicyDocument {
  const { root, mistakes } = parseJsonTree(source.text);
  const [first] = mistakes;
  if (first !== undefined || root === undefined) {
    throw failureAt(
      source,
      'JSON_SYNTAX_ERROR',
      'is not JSON',
      first ?? NOWHERE,
      first?.message ?? 'no value',
    );
  }
  const problem = documentShapeProblem(root);
  if (problem !== undefined) {
    throw failureAt(source, 'MalformedDocument', 'is no policy document', problem.span, problem.message);
  }
  return JSON.parse(source.text) as PolicyDocument;
}

const NOWHERE: Span = { offset: 0, length: 0 };

function failureAt(
  { origin, text }: DocumentText,
  code: string,
  what: string,
  place: Span,
  why: string,
): Failure {
  const { line, column } = positionFinder(text)(place.offset);
  return usageFailure(
    code,
    `${origin} ${what}: line ${line}, column ${column}: ${why}${why.endsWith('.') ? '' : '.'}`,
  );
}
