import { callerParts, type OpenValue } from './caller-parts.ts';

/** What the CDK calls the pseudo parameters of CloudFormation. Source: AWS CDK API Reference, class Aws. */
const PSEUDO_PARAMETERS: Readonly<Record<OpenValue, string>> = {
  aws_account_id: 'Aws.ACCOUNT_ID',
  partition: 'Aws.PARTITION',
  region: 'Aws.REGION',
  dns_suffix: 'Aws.URL_SUFFIX',
};

/** Control, bidirectional and other invisible characters, which an editor would not show. */
const HIDDEN =
  /[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF\u{E0000}-\u{E007F}]/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** A key that would set the prototype of the object, were it written as others are. */
const PROTOTYPE = '__proto__';

/** scriptString is a text as a string of TypeScript, literally. */
export function scriptString(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`;
}

/** scriptValue writes a JSON value in TypeScript; in its texts, what the account gives is a pseudo parameter. */
export function scriptValue(value: unknown): string {
  if (typeof value === 'string') return openText(value);
  if (Array.isArray(value)) return scriptList(value.map(scriptValue));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return scriptObject(Object.entries(value).map(([key, item]) => [key, scriptValue(item)]));
}

/** scriptList writes a list: in one line when its items are few and short. */
export function scriptList(items: readonly string[]): string {
  const line = items.join(', ');
  if (line.length <= 60 && !line.includes('\n')) return `[${line}]`;
  return `[\n${items.map(item => `${indented(item)},\n`).join('')}]`;
}

/** scriptObject writes an object from keys and values that are written out. */
export function scriptObject(entries: readonly (readonly [key: string, value: string])[]): string {
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, value]) => `${indented(`${scriptKey(key)}: ${value}`)},\n`).join('')}}`;
}

/** indented moves every line two columns to the right. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function scriptKey(key: string): string {
  if (key === PROTOTYPE) return `[${scriptString(key)}]`;
  return IDENTIFIER.test(key) ? key : scriptString(key);
}

function openText(text: string): string {
  const parts = callerParts(text);
  const [only] = parts;
  if (only === undefined || parts.every(part => part.kind === 'text')) return scriptString(text);
  if (parts.length === 1 && only.kind === 'caller') return PSEUDO_PARAMETERS[only.value];
  const written = parts.map(part =>
    part.kind === 'caller' ? `\${${PSEUDO_PARAMETERS[part.value]}}` : templatePiece(part.text),
  );
  return `\`${written.join('')}\``;
}

/** Between backticks, a dollar sign at the end would begin the brace that follows. */
function templatePiece(text: string): string {
  return escaped(text)
    .replaceAll('`', '\\`')
    .replace(/\$(?=\{|$)/g, '\\$$');
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(HIDDEN, character => SHORT_ESCAPES[character] ?? unicodeEscape(character));
}

function unicodeEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
