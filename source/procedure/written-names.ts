import type { PrincipalType } from '../policy/names.ts';
import { principalOfArn } from '../policy/principal-arn.ts';

/** A user, group or role as somebody wrote it down. */
export interface WrittenName {
  readonly text: string;
  /** Nothing where the text does not say it. */
  readonly type: PrincipalType | undefined;
  readonly name: string;
  /** The whole ARN, where one was written. */
  readonly arn: string | undefined;
}

const HEADER = /^"?type"?\s*[,;]\s*"?name"?$/i;
const CSV_LINE = /^"?(user|group|role)s?"?\s*[,;]\s*"?([^",;\s]+)"?$/i;
const TYPED = /^(user|group|role)s?[:/](.+)$/i;
/** What stands around names in JSON and in prose. */
const WRAPPING = /^[[\]"'`(<{]+|[[\]"'`)>}]+$/g;

/**
 * writtenNames reads one line of a list: names with blanks, commas or semicolons between, ARNs, `group:ops`, or a row
 * of CSV with type and name. IAM's names hold no blanks; one that holds a comma is not understood.
 */
export function writtenNames(line: string): WrittenName[] {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (HEADER.test(text)) return [];
  const cells = CSV_LINE.exec(text);
  const [, type, name] = cells ?? [];
  if (type !== undefined && name !== undefined) return [{ text, type: typeOf(type), name, arn: undefined }];
  return text
    .split(/[\s,;]+/)
    .map(part => part.replace(WRAPPING, ''))
    .filter(Boolean)
    .map(writtenName);
}

function writtenName(text: string): WrittenName {
  if (text.startsWith('arn:')) return fromArn(text);
  const [, type, rest = ''] = TYPED.exec(text) ?? [];
  if (type === undefined) return { text, type: undefined, name: text, arn: undefined };
  return { text, type: typeOf(type), name: lastPart(rest), arn: undefined };
}

/** The ARN of a session is none that a list of the account has. */
function fromArn(text: string): WrittenName {
  const named = principalOfArn(text);
  if (named === undefined) return { text, type: undefined, name: text, arn: text };
  const { type, name } = named;
  return { text, type, name, arn: text.includes(':assumed-role/') ? undefined : text };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function typeOf(word: string): PrincipalType {
  const lower = word.toLowerCase();
  return lower === 'group' || lower === 'role' ? lower : 'user';
}
