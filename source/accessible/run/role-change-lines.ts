const CHANGES: Readonly<Record<string, string>> = { '-': 'goes', '+': 'comes' };

/** changeWords is a line of differences as it is heard: a sign at its beginning is not. */
export function changeWords(line: string): string {
  return `${CHANGES[line.charAt(0)] ?? 'stays'}: ${line.slice(1).trim()}`;
}

/** roleChangeLines are the differences of a role as they are heard, those of a document under its name; an ARN has a line of its own. */
export function roleChangeLines(changes: readonly string[]): string[] {
  return changes.flatMap(line => {
    if (line.startsWith('=')) return [`${line.slice(1).trim()}:`];
    const [, words, arn] = /^(.*?):? (arn:\S+)$/.exec(changeWords(line)) ?? [];
    return words === undefined || arn === undefined ? [changeWords(line)] : [`${words}:`, arn];
  });
}
