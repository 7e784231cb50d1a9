import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { leaksIn, leaksInFolder } from './find-leaks.ts';
import { seededCredentials, seededText } from './seeded-credentials.ts';

const { keyId, secret, token } = seededCredentials('leak');
const SECRETS = [keyId, secret, token, seededText('leak')];
const around = (text: string) => Buffer.from(`before ${text} behind`);

/** What other texts stand around a secret before it is written as base64. */
const NEIGHBOURS = ['', 'a', 'ab', 'abc'];

describe.each(SECRETS)('the search finds %s', leaked => {
  it.each<[string, Buffer]>([
    ['as it is', around(leaked)],
    ['in an address', around(`https://x/?a=${encodeURIComponent(leaked)}&b`)],
    ['in JSON that escapes', around(leaked.replaceAll('/', '\\/'))],
    ['as hexadecimal digits', around(Buffer.from(leaked).toString('hex'))],
    ['as capital hexadecimal digits', around(Buffer.from(leaked).toString('hex').toUpperCase())],
    ['in the memory of a program', Buffer.from(`before ${leaked}`, 'utf16le')],
    ...(['base64', 'base64url'] as const).flatMap(form =>
      NEIGHBOURS.map(text => {
        const written = Buffer.from(`${text}${leaked}${text}`).toString(form);
        return [`as ${form} behind ${text.length} letters`, around(written)] as [string, Buffer];
      }),
    ),
  ])('%s', (_, bytes) => {
    expect(leaksIn('a text', bytes, SECRETS).map(({ secret: found }) => found)).toEqual([leaked]);
  });

  it('in files deep down', () => {
    const folder = ownFolder('leaks');
    const deep = path.join(folder, 'a', 'b', 'deep');
    mkdirSync(path.dirname(deep), { recursive: true });
    writeFileSync(deep, around(leaked));
    expect(leaksInFolder(folder, SECRETS)).toEqual([{ where: deep, secret: leaked, form: 'plain' }]);
    expect(leaksInFolder(folder, SECRETS, [path.join(folder, 'a')])).toEqual([]);
  });
});

it('finds one in the name of a file', () => {
  const folder = ownFolder('leaks');
  writeFileSync(path.join(folder, `${keyId}.json`), '');
  expect(leaksInFolder(folder, SECRETS).map(({ secret: found }) => found)).toEqual([keyId]);
});

it('finds nothing where nothing is', () => {
  const other = seededCredentials('another');
  expect(leaksIn('a text', around(Object.values(other).join(' ')), SECRETS)).toEqual([]);
});
