import { StringDecoder } from 'node:string_decoder';
import { usageFailure } from '../../text/failure.ts';

/** Lines are the answers of a person, one after another. */
export interface Lines {
  /** The next line without its end, or nothing when the input has ended; it throws a usage Failure for a line that nobody wrote by hand. */
  next(): Promise<string | undefined>;
}

/** More characters than any answer or pasted document has in a line. */
const LINE_LENGTH = 1_000_000;

/** StreamLines reads lines of UTF-8 from a stream, each when it is asked for, so that answers may be typed ahead. */
export class StreamLines implements Lines {
  readonly #chunks: AsyncIterator<Buffer | string>;
  readonly #decoder = new StringDecoder('utf8');
  #text = '';
  #ended = false;

  constructor(stream: AsyncIterable<Buffer | string>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async next(): Promise<string | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n');
      if (end >= 0) return this.#take(end);
      if (this.#ended) return this.#text === '' ? undefined : this.#take(this.#text.length);
      if (this.#text.length > LINE_LENGTH)
        throw usageFailure('LineTooLong', 'The input has a line that is too long to be an answer.');
      await this.#read();
    }
  }

  #take(end: number): string {
    const line = this.#text.slice(0, end);
    this.#text = this.#text.slice(end + 1);
    return line.replace(/\r$/, '');
  }

  async #read(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    this.#ended = done === true;
    this.#text += done === true ? this.#decoder.end() : this.#decoder.write(Buffer.from(value));
  }
}
