import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Prefixes of unique ids (IAM User Guide, IAM identifiers). */
const PREFIXES = {
  user: 'AIDA',
  group: 'AGPA',
  role: 'AROA',
  policy: 'ANPA',
  'instance-profile': 'AIPA',
} as const;
export type IdKind = keyof typeof PREFIXES;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const RANDOM_PART = 17;

/** newId makes a unique id as IAM does: four letters for the kind, 17 random letters and digits. */
export function newId(kind: IdKind): string {
  return idFrom(kind, randomBytes(RANDOM_PART));
}

/** fixedId makes an id that is the same in every practice account: for what AWS owns. */
export function fixedId(kind: IdKind, name: string): string {
  return idFrom(kind, createHash('sha256').update(name).digest());
}

/** newRequestId makes the id of one answer, a UUID. */
export function newRequestId(): string {
  return randomUUID();
}

/** timestamp writes a moment as IAM does: UTC, whole seconds. */
export function timestamp(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

function idFrom(kind: IdKind, bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, RANDOM_PART)].map(byte => ALPHABET[byte % ALPHABET.length]);
  return PREFIXES[kind] + letters.join('');
}
