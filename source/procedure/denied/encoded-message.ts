/** What stands before an encoded message. */
const MARKER = /Encoded authorization failure message: ?(.*)$/i;
const PIECE = /^[A-Za-z0-9_-]+={0,2}$/;
/** What a sentence puts behind a message, from the first sign of a row. */
const ENDING = /(?<!["'.,;)])["'.,;)]+$/;
/** Characters that an encoded message has at least; those of AWS have several hundreds. */
const LENGTH_MIN = 100;
/** A line of a broken message is longer than a word; its last line may be short. */
const WORD = /^[A-Za-z]{1,15}$/;

/**
 * encodedMessage finds an encoded authorization message in a text of one line, or answers nothing; it may be broken into lines.
 * Source: STS API Reference, DecodeAuthorizationMessage.
 */
export function encodedMessage(line: string): string | undefined {
  const marked = MARKER.exec(line)?.[1];
  const bare = line.replace(/^["']|["']$/g, '');
  const pieces = (marked ?? bare).split(' ').map(piece => piece.replace(ENDING, ''));
  const end = pieces.findIndex(piece => !PIECE.test(piece) || WORD.test(piece));
  // Without the words before it, a message is all that there is.
  if (marked === undefined && end >= 0) return undefined;
  const message = pieces.slice(0, end < 0 ? undefined : end).join('');
  return message.length >= LENGTH_MIN ? message : undefined;
}
