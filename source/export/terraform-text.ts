import { callerParts, type OpenValue } from './caller-parts.ts';

/** The data sources of the AWS provider that know what the account gives. */
export const DATA_SOURCES: Readonly<
  Record<OpenValue, { readonly type: string; readonly attribute: string }>
> = {
  aws_account_id: { type: 'aws_caller_identity', attribute: 'account_id' },
  partition: { type: 'aws_partition', attribute: 'partition' },
  // Provider 5 calls the attribute name, provider 6 region; both know it as id.
  region: { type: 'aws_region', attribute: 'id' },
  dns_suffix: { type: 'aws_partition', attribute: 'dns_suffix' },
};

/** Control, bidirectional and other invisible characters, which an editor would not show. */
const HIDDEN =
  /[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF\u{E0000}-\u{E007F}]/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * What begins an interpolation or a directive, with all that stands before it and could be read as its escape. Where it is
 * closed it is escaped as people write it, `$${`; where it is not, python-hcl2 and tools upon it would look for the end.
 */
const TEMPLATE_START = /([$%]*)([$%])\{(?=([^}]*\})?)/g;
const IDENTIFIER = /^[A-Za-z_][\w-]*$/;
/** Words that mean something where the key of an object stands. */
const KEYWORDS: ReadonlySet<string> = new Set(['for', 'if', 'null', 'true', 'false']);

/** hclString is a text as a quoted string of Terraform's language, literally. Source: Terraform language, strings and templates. */
export function hclString(text: string): string {
  return `"${escaped(text)}"`;
}

/** hclOpenText is a text in which `<aws_account_id>`, `<partition>` and `<region>` are read from data sources. */
export function hclOpenText(text: string): string {
  const parts = callerParts(text);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'caller') return reference(only.value);
  const written = parts.map((part, index) => {
    if (part.kind === 'caller') return `\${${reference(part.value)}}`;
    return index === parts.length - 1 ? escaped(part.text) : beforeReference(escaped(part.text));
  });
  return `"${written.join('')}"`;
}

/** hclKey is the key of an object: bare where it can be. */
export function hclKey(key: string): string {
  return IDENTIFIER.test(key) && !KEYWORDS.has(key) ? key : `"${keyText(key)}"`;
}

function keyText(key: string): string {
  const text = hclOpenText(key);
  return text.startsWith('"') ? text.slice(1, -1) : `\${${text}}`;
}

function reference(value: OpenValue): string {
  const { type, attribute } = DATA_SOURCES[value];
  return `data.${type}.current.${attribute}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\"]/g, '\\$&')
    .replace(HIDDEN, character => SHORT_ESCAPES[character] ?? unicodeEscape(character))
    .replace(TEMPLATE_START, (_, before: string, sign: string, end: string | undefined) => {
      const start = end === undefined ? unicodeEscape(sign) : `${sign}${sign}`;
      return `${[...before].map(unicodeEscape).join('')}${start}{`;
    });
}

/** A dollar sign before an interpolation would make it a literal one. */
function beforeReference(text: string): string {
  return text.replace(/[$%]$/, unicodeEscape);
}

function unicodeEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
