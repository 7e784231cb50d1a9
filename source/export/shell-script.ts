import { safeLine } from '../text/safe-text.ts';
import { callerParts, type OpenValue } from './caller-parts.ts';

/** What means nothing to a shell between double quotes. */
const PLAIN = /^[\w@%+=:,./-]*$/;

/** quoted is a text as one word of a POSIX shell, literally. A shell keeps every character but the null character. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** SHELL_VARIABLES are the variables in which a script keeps what the account gives. */
export const SHELL_VARIABLES: Readonly<Record<OpenValue, string>> = {
  aws_account_id: 'account',
  partition: 'partition',
  region: 'region',
  dns_suffix: 'dns_suffix',
};

/** openWord is a text as one word of a POSIX shell; what the account gives is read from variables. */
export function openWord(text: string): string {
  const parts = callerParts(text);
  if (parts.every(part => part.kind === 'text')) return quoted(text);
  const variable = (value: OpenValue) => `\${${SHELL_VARIABLES[value]}}`;
  if (parts.every(part => part.kind === 'caller' || PLAIN.test(part.text)))
    return `"${parts.map(part => (part.kind === 'text' ? part.text : variable(part.value))).join('')}"`;
  return parts.map(part => (part.kind === 'text' ? quoted(part.text) : `"${variable(part.value)}"`)).join('');
}

/**
 * textFunction is a shell function that prints a text of several lines as it is, through a filter where one is given. A
 * function, because the shell of macOS misreads quotes in a here-document inside of `$(...)`.
 */
export function textFunction(name: string, text: string, filter = 'cat'): string {
  const end = delimiterFor(text, name.toUpperCase());
  return [`${name}() {`, `  ${filter} <<'${end}'`, text, end, '}'].join('\n');
}

/** commentLine is a line of comment, which nothing in it can end. */
export function commentLine(text: string): string {
  return `# ${safeLine(text)}`.trimEnd();
}

/** A here-document ends at the first line that is its delimiter. */
function delimiterFor(text: string, wanted: string): string {
  const lines = new Set(text.split('\n'));
  let end = wanted;
  while (lines.has(end)) end = `${end}_END`;
  return end;
}
