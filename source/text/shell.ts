import { HIDDEN } from './hidden-characters.ts';
import { textWidth } from './width.ts';
import { wrapAnywhere } from './wrap.ts';

/** A leading `=` is not plain: zsh takes it for the path of a command. */
const PLAIN_WORD = /^(?!=)[A-Za-z0-9_@%+=:,./-]+$/;

/**
 * shellWord quotes one argument for a POSIX shell. Control characters cannot be shown safely on a terminal,
 * so they are written as `$'...'` escapes, which bash, zsh and every shell of POSIX 2024 read.
 */
export function shellWord(argument: string): string {
  if (PLAIN_WORD.test(argument)) return argument;
  if (HIDDEN.test(argument)) {
    return `$'${[...argument].map(escapeForDollarQuote).join('')}'`;
  }
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** shellCommand joins arguments into a line that can be pasted into a shell. */
export function shellCommand(argumentsList: readonly string[]): string {
  return argumentsList.map(shellWord).join(' ');
}

const WORD = /(?:\$'(?:\\.|[^'\\])*'|'[^']*'|\\.|[^\s'\\])+/gu;
const CONTINUED = ' \\';
const INDENT = '  ';

/**
 * shellLines breaks a command that shellCommand made into lines of so many columns, between its words, flags together
 * with their values where that fits: with a backslash at their ends they can be pasted as they are. Only a word that is
 * longer than a line is broken within.
 */
export function shellLines(command: string, columns: number): string[] {
  const room = columns - CONTINUED.length - INDENT.length;
  const parts = flagParts(command.match(WORD) ?? []).flatMap(part =>
    textWidth(part) <= room ? [part] : (part.match(WORD) ?? []),
  );
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${part}`) <= room)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? CONTINUED : '';
    const pieces = wrapAnywhere(line, Math.max(1, room));
    return pieces.map(
      (piece, at) => `${index === 0 ? '' : INDENT}${piece}${at < pieces.length - 1 ? '' : end}`,
    );
  });
}

/** Each flag with the words that follow it. */
function flagParts(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last?.startsWith('--') && !word.startsWith('--')) parts[parts.length - 1] = `${last} ${word}`;
    else parts.push(word);
  }
  return parts;
}

function escapeForDollarQuote(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  // An interactive bash would still look for a command of its history here.
  if (!HIDDEN.test(character) && character !== '!') return character;
  return [...new TextEncoder().encode(character)]
    .map(byte => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('');
}
