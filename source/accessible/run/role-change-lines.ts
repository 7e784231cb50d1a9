import { spokenLines } from '../spoken.ts';

const CHANGES: Readonly<Record<string, string>> = { '-': 'goes', '+': 'comes' };

/** changeWords is a line of differences as it is heard: a sign at its beginning is not. */
export function changeWords(line: string): string {
  return `${CHANGES[line.charAt(0)] ?? 'stays'}: ${line.slice(1).trim()}`;
}

/** roleChangeLines are the differences of a role as they are heard, those of a document under its name. */
export function roleChangeLines(changes: readonly string[]): string[] {
  return changes.flatMap(line => {
    const [, title] = /^= (\S.*)$/.exec(line) ?? [];
    // An ARN goes into a line of its own.
    return title === undefined ? spokenLines(changeWords(line).replace(/ (?=arn:)/, '  ')) : [`${title}:`];
  });
}
