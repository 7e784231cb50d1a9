import { createHash } from 'node:crypto';
import { PAGE_SIZE_DEFAULT } from '../policy/limits.ts';
import type { Call } from './operation.ts';
import { validationError } from './wire-error.ts';

/** One page of a list, and how IAM says that there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly more: { readonly IsTruncated: boolean; readonly Marker: string | undefined };
}

/**
 * pageOf cuts out the page that a call asks for, in the order of the keys. A key is unique in its list and ASCII,
 * and the marker holds the last one given: what is added or removed between two pages never repeats or hides others.
 */
export function pageOf<T>(
  { action, parameters }: Call,
  items: readonly T[],
  keyOf: (item: T) => string,
): Page<T> {
  const size = parameters.integer('MaxItems') ?? PAGE_SIZE_DEFAULT;
  const marker = parameters.text('Marker');
  const after = marker === undefined ? '' : keyIn(action, marker);
  const rest = items
    .map(item => ({ key: keyOf(item), item }))
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const truncated = rest.length > page.length;
  const Marker = truncated && last ? markerFor(action, last.key) : undefined;
  return { items: page.map(({ item }) => item), more: { IsTruncated: truncated, Marker } };
}

/** nameKey is the key of something in a list of names, which are unique whatever their case. */
export function nameKey({ name }: { readonly name: string }): string {
  return name.toLowerCase();
}

function markerFor(action: string, key: string): string {
  return Buffer.from(`${seal(action, key)}${key}`).toString('base64url');
}

function keyIn(action: string, marker: string): string {
  const text = Buffer.from(marker, 'base64url').toString();
  const key = text.slice(SEAL_LENGTH);
  if (key === '' || markerFor(action, key) !== marker) throw validationError('Invalid Marker.');
  return key;
}

const SEAL_LENGTH = 8;

/** seal ties a marker to the list that it came from: another list refuses it, as IAM does. */
function seal(action: string, key: string): string {
  return createHash('sha256').update(`${action} ${key}`).digest('hex').slice(0, SEAL_LENGTH);
}
