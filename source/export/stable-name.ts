import { createHash } from 'node:crypto';

/** Letters of the digest that tells names apart which look alike once written in a narrower alphabet. */
const DIGEST_LENGTH = 8;
/** CloudFormation takes logical ids of up to 255 characters; with a digest and a word in front they stay below. */
const LONGEST = 200;

/** The alphabets of names: CloudFormation's logical ids and classes (`WebTasks`), and Terraform's addresses (`web-tasks`). */
export type NameForm = 'pascal' | 'address';

/** readableName is a valid identifier that resembles a name; different names may give the same one. */
export function readableName(name: string, form: NameForm): string {
  const written = form === 'pascal' ? pascal(name) : address(name);
  return written.slice(0, LONGEST);
}

/**
 * stableName is a valid identifier for a name, the same whatever else is exported, and another one for every other name:
 * what loses a character in its alphabet carries a digest of the whole.
 */
export function stableName(name: string, form: NameForm): string {
  const readable = readableName(name, form);
  const looksDigested = new RegExp(`[0-9a-f]{${DIGEST_LENGTH}}$`).test(readable);
  if (readable === name && !looksDigested) return readable;
  const digest = digestOf(name);
  return form === 'pascal' ? `${readable}${digest}` : `${readable}_${digest}`;
}

/** digestOf tells names apart in a few letters, the same for the same name always. */
export function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LENGTH);
}

function pascal(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const joined = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Za-z]/.test(joined) ? joined : `Name${joined}`;
}

function address(name: string): string {
  const joined = name.replace(/[^A-Za-z0-9_-]/g, '_');
  return /^[A-Za-z_]/.test(joined) ? joined : `_${joined}`;
}
