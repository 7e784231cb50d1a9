import type { PrincipalType } from '../../policy/names.ts';
import { type NamedPrincipal, namedPrincipal, principalOfArn } from '../../policy/principal-arn.ts';
import { usageFailure } from '../../text/failure.ts';
import { csvCells } from './csv-line.ts';
import { readSource } from './text-source.ts';

/** Bytes of a list of principals, the longest: some 15,000 names of full length. */
const LIST_BYTES = 1_048_576;

const HINT =
  'Give a name or an ARN a line, CSV with the header type,name, JSON: ["alice", {"type": "role", "name": "r"}], or what aws iam list-users prints.';

/**
 * readPrincipals reads who gets the policies from a file, from standard input (`-`) or from the word itself: plain lines
 * are names of users, or ARNs; CSV has the columns type and name, or the column user as IAM's credential report has it; JSON is a list,
 * or what list-users, list-groups, list-roles and get-group of the AWS CLI print. Throws a usage Failure that names the
 * line or the entry that is wrong.
 */
export async function readPrincipals(word: string): Promise<NamedPrincipal[]> {
  const tooLong = (origin: string) =>
    usageFailure('TooLong', `${origin} is longer than ${LIST_BYTES} bytes.`, HINT);
  const { origin, text } = await readSource(word, { flag: '--principals-from', bytes: LIST_BYTES, tooLong });
  const found = parsePrincipals(text, origin);
  if (found.length === 0) throw usageFailure('NoPrincipals', `${origin} names nobody.`, HINT);
  return found;
}

/** parsePrincipals is readPrincipals for a text; each principal is taken once. */
export function parsePrincipals(text: string, origin: string): NamedPrincipal[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const listed = /^[[{]/.test(trimmed) ? fromJson(trimmed, origin) : fromLines(trimmed, origin);
  return eachOnce(listed);
}

/** eachOnce leaves out who is there before; the same name in two accounts stays, for only one of them can be right. */
export function eachOnce(principals: readonly NamedPrincipal[]): NamedPrincipal[] {
  const key = ({ type, name, account = '' }: NamedPrincipal) => `${type} ${name} ${account}`;
  return [...new Map(principals.map(one => [key(one), one])).values()];
}

function fromLines(text: string, origin: string): NamedPrincipal[] {
  const lines = text.split(/\r?\n/).map(line => line.trim());
  const columns = columnsOf(lines[0] ?? '');
  if (columns === undefined && lines.some(isRowOfCsv))
    throw usageFailure(
      'BadPrincipals',
      `${origin} is CSV, but its first line is not the header type,name.`,
      HINT,
    );
  return lines.flatMap((line, index): NamedPrincipal[] => {
    if (line === '' || (columns !== undefined && index === 0)) return [];
    if (columns === undefined) return [untyped(line) ?? refuse(origin, `line ${index + 1}`, line)];
    const cells = csvCells(line) ?? [];
    const type = columns.type === undefined ? 'user' : typeOf(cells[columns.type]?.toLowerCase());
    const name = cells[columns.name];
    if (!name || name === ROOT) return refuse(origin, `line ${index + 1}`, line);
    return [typed(type, name) ?? refuse(origin, `line ${index + 1}`, line)];
  });
}

/** A name may hold a comma; one that begins with a type and a comma is a row whose header is missing or misspelt. */
function isRowOfCsv(line: string): boolean {
  const cells = csvCells(line) ?? [];
  return cells.length > 1 && typeOf(cells[0]?.toLowerCase()) !== undefined;
}

/** The account's root user, whom a credential report lists first and nothing can be attached to. */
const ROOT = '<root_account>';

interface Columns {
  readonly type: number | undefined;
  readonly name: number;
}

/** The columns of a header, in any order and among others; a first line that is none is a name. */
function columnsOf(line: string): Columns | undefined {
  const cells = csvCells(line)?.map(cell => cell.toLowerCase()) ?? [];
  const [type, name, user, arn] = ['type', 'name', 'user', 'arn'].map(column => {
    const index = cells.indexOf(column);
    return index < 0 ? undefined : index;
  });
  if (type !== undefined && name !== undefined) return { type, name };
  return user === undefined || arn === undefined ? undefined : { type: undefined, name: user };
}

function fromJson(text: string, origin: string): NamedPrincipal[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw usageFailure('BadPrincipals', `${origin} is no JSON.`, HINT);
  }
  if (!Array.isArray(value)) return fromAwsCli(recordOf(value), origin);
  return value.map((entry: unknown, index): NamedPrincipal => {
    const { type, name } = recordOf(entry);
    const named = typeof entry === 'string' ? untyped(entry) : typed(typeOf(type), name);
    return named ?? refuse(origin, `entry ${index + 1}`, JSON.stringify(entry));
  });
}

/** What the AWS CLI prints. Source: IAM API Reference, ListUsers, ListGroups, ListRoles and GetGroup. */
const AWS_LISTS = [
  ['user', 'Users', 'UserName'],
  ['group', 'Groups', 'GroupName'],
  ['role', 'Roles', 'RoleName'],
] as const;

function fromAwsCli(printed: Readonly<Record<string, unknown>>, origin: string): NamedPrincipal[] {
  const found = AWS_LISTS.find(([, list]) => Array.isArray(printed[list]));
  if (found === undefined) throw usageFailure('BadPrincipals', `${origin} is no list.`, HINT);
  if (printed.IsTruncated === true || printed.NextToken !== undefined)
    throw usageFailure(
      'BadPrincipals',
      `${origin} is a part of a longer list.`,
      'Let the AWS CLI print all of it, without --max-items.',
    );
  const [type, list, key] = found;
  return [printed[list]].flat().map((entry: unknown, index): NamedPrincipal => {
    const name = recordOf(entry)[key];
    if (typeof name === 'string' && name !== '') return { type, name };
    return refuse(origin, `${list}, entry ${index + 1}`, JSON.stringify(entry));
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function typeOf(value: unknown): PrincipalType | undefined {
  return value === 'user' || value === 'group' || value === 'role' ? value : undefined;
}

/** A name without its type is a user's; an ARN tells the type itself. */
function untyped(word: string): NamedPrincipal | undefined {
  if (word === '') return undefined;
  return word.startsWith('arn:') ? principalOfArn(word) : { type: 'user', name: word };
}

function typed(type: PrincipalType | undefined, word: unknown): NamedPrincipal | undefined {
  if (type === undefined || typeof word !== 'string' || word === '') return undefined;
  const named = namedPrincipal(type, word);
  return named.name.startsWith('arn:') ? undefined : named;
}

function refuse(origin: string, place: string, text: string): never {
  throw usageFailure(
    'BadPrincipals',
    `${origin}, ${place}: ${JSON.stringify(text.slice(0, 80))} is no user, group or role.`,
    HINT,
  );
}
