/** A place in a text as editors name it, both counted from 1; a column is a UTF-16 unit, as in SARIF and LSP. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** positionFinder makes a look-up of positions by offset that takes time once for the text and little for each place. */
export function positionFinder(text: string): (offset: number) => Position {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return offset => {
    const wanted = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
  };
}
