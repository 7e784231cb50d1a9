import { checkedDocument, type DocumentText, documentLimit } from '../../procedure/document-file.ts';
import { readSource } from './text-source.ts';

/**
 * readDocument finds the text that --policy-document means: `-` is standard input, what begins with a brace or a
 * bracket is the JSON itself, everything else a file, with or without `file://` before it. Throws a usage Failure.
 */
export async function readDocument(word: string): Promise<DocumentText> {
  const { origin, text } = await readSource(word, { ...documentLimit(''), flag: '--policy-document' });
  return checkedDocument(origin, text);
}
