/** What is another one at each run: a page may show any. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/\b20\d{6}-\d{4}-[0-9a-f]{4}\b/g, '<run id>'],
  [/\b20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?/g, '<time>'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<request id>'],
  [/(?<=^|[\s'"(])\/[^\s'"]*(?=\/\.(local|config|cache)\/)/gm, '<home>'],
];

/** A line of a page that stands for any number of lines, none among them. */
const LEFT_OUT = '...';

/** isShownBy tells whether a page shows an output line by line, but for those that it leaves out. */
export function isShownBy(page: string, output: string): boolean {
  return isShown(alike(page), alike(output));
}

/** alike gives the lines of a text, with the same words for what is another one at each run. */
export function alike(text: string): string[] {
  const words = CHANGING.reduce((changed, [pattern, word]) => changed.replaceAll(pattern, word), text);
  return words
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd());
}

function isShown(page: readonly string[], output: readonly string[]): boolean {
  const [first, ...others] = page;
  if (first === undefined) return output.length === 0;
  if (first === LEFT_OUT)
    return isShown(others, output) || (output.length > 0 && isShown(page, output.slice(1)));
  return first === output[0] && isShown(others, output.slice(1));
}
