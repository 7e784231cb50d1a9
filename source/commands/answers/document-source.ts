import { createReadStream } from 'node:fs';
import { checkedDocument, type DocumentText, documentLimit } from '../../procedure/document-file.ts';
import { readText } from '../../procedure/read-text.ts';
import { usageFailure } from '../../text/failure.ts';

/**
 * readDocument finds the text that --policy-document means: `-` is standard input, what begins with a brace or a
 * bracket is the JSON itself, everything else a file, with or without `file://` before it. Throws a usage Failure.
 */
export async function readDocument(word: string): Promise<DocumentText> {
  if (/^\s*[{[]/.test(word)) return checkedDocument('The document of --policy-document', word);
  const [origin, stream] =
    word === '-' ? ['Standard input', process.stdin] : [fileOf(word), createReadStream(fileOf(word))];
  return checkedDocument(origin, await readText(stream, documentLimit(origin)));
}

function fileOf(word: string): string {
  const file = word.startsWith('file://') ? word.slice('file://'.length) : word;
  if (file === '') throw usageFailure('InvalidValue', '--policy-document names no file.');
  return file;
}
