/** A leading `=` is not plain: zsh takes it for the path of a command. */
const PLAIN_WORD = /^(?!=)[A-Za-z0-9_@%+=:,./-]+$/;
/** Control, bidirectional and other invisible characters. */
const HIDDEN =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

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
