import { readFileSync, renameSync, statSync } from 'node:fs';
import { randomHex } from '../files/random-hex.ts';
import { systemCode, systemReason } from '../files/system-error.ts';

/** What a file of the program holds. */
export type JsonFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'json'; readonly value: unknown }
  /** It is no JSON, no file at all, or too large. */
  | { readonly kind: 'broken' }
  /** The system does not let it be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** readJsonFile reads a file of at most this many bytes; it never throws. */
export function readJsonFile(file: string, bytesMax: number): JsonFile {
  let text: string;
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > bytesMax) return { kind: 'broken' };
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'absent' }
      : { kind: 'unreadable', reason: systemReason(error) };
  }
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'broken' };
  }
}

/** setFileAside renames a file so that it is in nobody's way, and answers its new name; it throws the error of the system when that fails. */
export function setFileAside(file: string): string {
  const aside = `${file}.broken-${randomHex(3)}`;
  renameSync(file, aside);
  return aside;
}
