import { shellLines } from '../../text/shell.ts';
import { textWidth } from '../../text/width.ts';
import { wrapWords } from '../../text/wrap.ts';

/** What an example begins with. */
const EXAMPLE = /^( +)(ecs-iam-wizard .*)$/;

/** readableHelp breaks the lines of a help that are longer than so many columns: examples so that they can be pasted as they are. */
export function readableHelp(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap(line => (textWidth(line) <= columns ? [line] : broken(line, columns)))
    .join('\n');
}

function broken(line: string, columns: number): string[] {
  const [, indent = '', command] = EXAMPLE.exec(line) ?? [];
  if (command !== undefined)
    return shellLines(command, columns - indent.length).map(part => `${indent}${part}`);
  const [, start = '', rest = ''] = /^( *(?:\S+(?:, \S+)? {2,})?)(.*)$/.exec(line) ?? [];
  return wrapWords(rest, columns - start.length).map((part, index) =>
    index === 0 ? `${start}${part}` : `${' '.repeat(start.length)}${part}`,
  );
}
