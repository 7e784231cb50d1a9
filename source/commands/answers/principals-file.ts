import { createReadStream } from 'node:fs';
import type { Principal, PrincipalType } from '../../policy/names.ts';
import { readText } from '../../procedure/read-text.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';

/** Bytes of a list of principals, the longest: some 15,000 names of full length. */
const LIST_BYTES = 1_048_576;

const HINT =
  'Give a name a line, CSV with the header type,name, or JSON: ["alice", {"type": "role", "name": "r"}].';

/**
 * readPrincipals reads who gets the policies from a file or from standard input (`-`): plain lines are user names, CSV
 * has the header `type,name`, JSON is a list. Throws a usage Failure that names the line or the entry that is wrong.
 */
export async function readPrincipals(file: string): Promise<Principal[]> {
  const origin = file === '-' ? 'standard input' : file;
  const stream = file === '-' ? process.stdin : createReadStream(file);
  const tooLong = () => usageFailure('TooLong', `${origin} is longer than ${LIST_BYTES} bytes.`, HINT);
  const found = parsePrincipals(await readText(stream, { origin, bytes: LIST_BYTES, tooLong }), origin);
  if (found.length === 0) throw usageFailure('NoPrincipals', `${origin} names nobody.`, HINT);
  return found;
}

/** parsePrincipals is readPrincipals for a text; each principal is taken once. */
export function parsePrincipals(text: string, origin: string): Principal[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const listed = trimmed.startsWith('[') ? fromJson(trimmed, origin) : fromLines(trimmed, origin);
  return [...new Map(listed.map(one => [`${one.type} ${one.name}`, one])).values()];
}

function fromLines(text: string, origin: string): Principal[] {
  const lines = text.split(/\r?\n/).map(line => line.trim());
  const isCsv = /^"?type"?\s*,\s*"?name"?$/i.test(lines[0] ?? '');
  return lines.flatMap((line, index): Principal[] => {
    if (line === '' || (isCsv && index === 0)) return [];
    if (!isCsv) return [{ type: 'user', name: line }];
    const cells = /^"?([^",]*)"?\s*,\s*"?([^"]*)"?$/.exec(line);
    const type = typeOf(cells?.[1]?.trim().toLowerCase());
    const name = cells?.[2]?.trim();
    if (type === undefined || !name) throw bad(origin, `line ${index + 1}`, line);
    return [{ type, name }];
  });
}

function fromJson(text: string, origin: string): Principal[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw usageFailure('BadPrincipals', `${origin} is no JSON.`, HINT);
  }
  if (!Array.isArray(list)) throw usageFailure('BadPrincipals', `${origin} is no list.`, HINT);
  return list.map((entry: unknown, index): Principal => {
    if (typeof entry === 'string' && entry !== '') return { type: 'user', name: entry };
    const { type, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    const known = typeOf(type);
    if (known === undefined || typeof name !== 'string' || name === '')
      throw bad(origin, `entry ${index + 1}`, JSON.stringify(entry));
    return { type: known, name };
  });
}

function typeOf(value: unknown): PrincipalType | undefined {
  return value === 'user' || value === 'group' || value === 'role' ? value : undefined;
}

function bad(origin: string, place: string, text: string): Failure {
  return usageFailure(
    'BadPrincipals',
    `${origin}, ${place}: ${JSON.stringify(text.slice(0, 80))} is no user, group or role.`,
    HINT,
  );
}
