import type { PolicyDocument } from '../../policy/document.ts';
import type { DocumentText } from '../../procedure/document-file.ts';
import { readDocumentText } from '../../procedure/document-text.ts';
import { usageFailure } from '../../text/failure.ts';
import { plural, sentenceList } from '../../text/words.ts';

/** parseDocument reads a policy document; it throws a usage Failure that names line and column of the first mistake. */
export function parseDocument({ origin, text }: DocumentText): PolicyDocument {
  const read = readDocumentText(text);
  if (read.kind === 'document') return read.document;
  const [first, ...others] = read.problems;
  const { line = 1, column = 1, sentence = '' } = first ?? {};
  const lines = others.map(other => String(other.line));
  throw usageFailure(
    read.text === 'no-json' ? 'JSON_SYNTAX_ERROR' : 'MalformedDocument',
    `${origin}, line ${line}, column ${column}: ${sentence}`,
    lines.length === 0
      ? undefined
      : `${plural(lines.length, 'more mistake')} in ${lines.length === 1 ? 'line' : 'lines'} ${sentenceList(lines)}.`,
  );
}
