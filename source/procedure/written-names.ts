import { parseArn } from '../policy/arn.ts';
import type { PrincipalType } from '../policy/names.ts';

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

/** The ARN of a session names its role: `assumed-role/ROLE/SESSION`. */
function fromArn(text: string): WrittenName {
  const { service, resource = '' } = parseArn(text) ?? {};
  const [kind = '', ...rest] = resource.split('/');
  if (service === 'sts' && kind === 'assumed-role')
    return { text, type: 'role', name: rest[0] ?? '', arn: undefined };
  if (service === 'iam' && (kind === 'user' || kind === 'group' || kind === 'role'))
    return { text, type: kind, name: lastPart(resource), arn: text };
  return { text, type: undefined, name: text, arn: text };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function typeOf(word: string): PrincipalType {
  const lower = word.toLowerCase();
  return lower === 'group' || lower === 'role' ? lower : 'user';
}
