import { shellLines } from '../../text/shell.ts';
import { textWidth } from '../../text/width.ts';
import { wrapWords } from '../../text/wrap.ts';

/** An example that is a command alone; one with words behind it has blanks between. */
const EXAMPLE = /^( +)(ecs-iam-wizard (?:\S+ )*\S+)$/;
/** What stands before the last blanks of a line with columns, and what stands behind them. */
const COLUMNS = /^((?:.*\S {2,}| *))(.*)$/;

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
  const [, start = '', rest = ''] = COLUMNS.exec(line) ?? [];
  return wrapWords(rest, columns - start.length).map((part, index) =>
    index === 0 ? `${start}${part}` : `${' '.repeat(start.length)}${part}`,
  );
}
