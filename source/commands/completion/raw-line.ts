/** The last word of a line that is being typed, which may be quoted in part. */
export interface RawWord {
  /** What the word means, as far as it is typed. */
  readonly value: string;
  /** The quote that is open at its end. */
  readonly quote: '' | "'" | '"';
  /** How many characters of `value` stand before what the shell will replace. */
  readonly kept: number;
}

/** A line up to the cursor: words that are whole, and the one at the cursor. */
export interface RawLine {
  readonly words: readonly string[];
  readonly last: RawWord;
}

/**
 * readRawLine takes the line of a shell apart, up to the cursor: quotes and backslashes as POSIX reads them, variables and
 * the like as they are written, since nothing is evaluated. `breaks` are the characters at which the shell also begins a new
 * word to replace (COMP_WORDBREAKS of bash).
 */
export function readRawLine(line: string, breaks = ''): RawLine {
  const words: string[] = [];
  let value = '';
  let quote: RawWord['quote'] = '';
  let kept = 0;
  let begun = false;
  const characters = [...line];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? '';
    const next = characters[index + 1];
    if (quote === "'") {
      if (character === "'") close();
      else value += character;
    } else if (character === '\\' && (quote === '' || /["\\$`]/.test(next ?? ''))) {
      if (next !== undefined) value += next;
      index++;
      begun = true;
    } else if (quote === '"') {
      if (character === '"') close();
      else value += character;
    } else if (character === "'" || character === '"') {
      quote = character;
      kept = value.length;
      begun = true;
    } else if (/\s/.test(character)) {
      if (begun) words.push(value);
      value = '';
      kept = 0;
      begun = false;
    } else {
      value += character;
      begun = true;
      if (breaks.includes(character)) kept = value.length;
    }
  }
  return { words, last: { value, quote, kept } };

  /** A closed quote is a word break of bash too. */
  function close(): void {
    quote = '';
    kept = value.length;
  }
}
