import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../source/commands/answers/document-source.ts';
import { ownFolder } from '../../own-folder.ts';
import { onPosix } from '../../posix.ts';

/** What is wrong, the word that says so, and what is answered. */
type Refused = [string, () => string, RegExp];

let folder: string;

beforeAll(() => {
  folder = ownFolder('document-source');
});

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

describe('--policy-document', () => {
  it('reads a file by its path or as file://', async () => {
    const place = file('policy.json', '{}');
    expect((await readDocument(place)).text).toBe('{}');
    expect((await readDocument(`file://${place}`)).text).toBe('{}');
  });

  it('takes what begins with a brace as the document itself', async () => {
    expect((await readDocument(' {"Statement": []}')).text).toBe(' {"Statement": []}');
  });

  it('drops a byte order mark', async () => {
    expect((await readDocument(file('bom.json', '\uFEFF{}'))).text).toBe('{}');
  });

  it.each<Refused>([
    ['a file that is not there', () => path.join(folder, 'none.json'), /^There is no file /],
    ['a folder', () => folder, / is a folder, not a file\.$/],
    ...onPosix<Refused>([
      'a path through a file',
      () => path.join(file('plain', 'x'), 'deeper'),
      / cannot be read: a part of the path is no folder \(ENOTDIR\)\.$/,
    ]),
    ['an empty file', () => file('empty.json', ' \n'), / is empty\.$/],
    ['UTF-16', () => file('wide.json', Buffer.from('\uFEFF{}', 'utf16le')), / is not text in UTF-8\.$/],
    ['ten megabytes', () => file('big.json', Buffer.alloc(10_000_000, 'a')), / more than 131,072 characters/],
    [
      'one character too many',
      () => file('long.json', `{${' '.repeat(131_071)}}`),
      / more than 131,072 characters/,
    ],
    ['no name at all', () => 'file://', / names no file\.$/],
  ])('refuses %s in one sentence', async (_, word, sentence) => {
    await expect(readDocument(word())).rejects.toMatchObject({
      message: expect.stringMatching(sentence),
      exitCode: 252,
    });
  });

  it('takes the longest document that IAM reads', async () => {
    const place = file('just.json', `{${' '.repeat(131_070)}}`);
    expect((await readDocument(place)).text).toHaveLength(131_072);
  });
});
