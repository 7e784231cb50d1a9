import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A secret that was found, and in what. */
export interface Leak {
  readonly where: string;
  readonly secret: string;
  readonly form: string;
}

/** leaksIn finds secrets in bytes, whole, however they were written: plain, in an address, as base64, as hexadecimal digits. */
export function leaksIn(where: string, bytes: Buffer, secrets: readonly string[]): Leak[] {
  return secrets.flatMap(secret => {
    const form = formsOf(secret).find(([, written]) => bytes.includes(written));
    return form === undefined ? [] : [{ where, secret, form: form[0] }];
  });
}

/** leaksInFolder finds them in every file under a folder, and in the names of files. */
export function leaksInFolder(
  folder: string,
  secrets: readonly string[],
  leftOut: readonly string[] = [],
): Leak[] {
  return readdirSync(folder).flatMap(name => {
    const whole = path.join(folder, name);
    if (leftOut.includes(whole)) return [];
    const inName = leaksIn(`the name of ${whole}`, Buffer.from(name), secrets);
    const stats = lstatSync(whole);
    if (stats.isDirectory()) return [...inName, ...leaksInFolder(whole, secrets, leftOut)];
    return stats.isFile() ? [...inName, ...leaksIn(whole, readFileSync(whole), secrets)] : inName;
  });
}

function formsOf(secret: string): (readonly [form: string, written: Buffer])[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  return [
    ['plain', bytes],
    ['URL-encoded', Buffer.from(encodeURIComponent(secret))],
    [
      'URL-encoded in small letters',
      Buffer.from(encodeURIComponent(secret).replace(/%../g, part => part.toLowerCase())),
    ],
    ['JSON in JSON', Buffer.from(secret.replaceAll('/', '\\/'))],
    ['XML', Buffer.from(secret.replaceAll('/', '&#x2F;'))],
    ['hexadecimal', Buffer.from(hex)],
    ['hexadecimal in capitals', Buffer.from(hex.toUpperCase())],
    ['two bytes a character', Buffer.from(secret, 'utf16le')],
    ...['base64', 'base64url'].flatMap(name => [0, 1, 2].map(at => [name, base64(bytes, at, name)] as const)),
  ];
}

/** Where a text begins in a group of three bytes changes its base64; letters that its neighbours share are left out. */
function base64(bytes: Buffer, at: number, name: string): Buffer {
  const before = Buffer.concat([Buffer.alloc(at), bytes]);
  const whole = before.subarray(0, before.length - (before.length % 3)).toString(name as BufferEncoding);
  return Buffer.from(at === 0 ? whole : whole.slice(4));
}
