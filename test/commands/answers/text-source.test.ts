import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readSource, refuseSharedInput } from '../../../source/commands/answers/text-source.ts';
import { usageFailure } from '../../../source/text/failure.ts';
import { ownFolder } from '../../own-folder.ts';
import { onPosix } from '../../posix.ts';

const use = { flag: '--file', bytes: 100, tooLong: () => usageFailure('TooLong', 'It is too long.') };

/** A folder that is also the home of the person, with a file of that name. */
function folderWith(name: string): string {
  const folder = ownFolder('text-source');
  for (const home of ['HOME', 'USERPROFILE']) vi.stubEnv(home, folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  writeFileSync(path.join(folder, name), 'found');
  return folder;
}

describe('a word that means a text', () => {
  it.each(['{"a": 1}', ' [1]', 'a: 1\nb: 2'])('is the text itself: %j', async word => {
    expect(await readSource(word, use)).toEqual({
      origin: 'The text of --file',
      text: word,
      file: undefined,
    });
  });

  it('is a file, with file:// before it, from the own folder, or with its blanks written as %20', async () => {
    const folder = folderWith('a b.json');
    const file = path.join(folder, 'a b.json');
    for (const word of [file, `file://${file}`, 'file://~/a b.json', `file://${folder}/a%20b.json`])
      expect(await readSource(word, use)).toMatchObject({ text: 'found', file });
  });

  it('is the file that is called so, where a % is part of its name', async () => {
    const folder = folderWith('a%20b.json');
    expect(await readSource(`file://${folder}/a%20b.json`, use)).toMatchObject({ text: 'found' });
  });

  it.each([
    ['fileb://a.json', '--file takes a text; fileb:// is for binary files.'],
    ['https://example.com/a.json', '--file reads no https:// addresses.'],
    ['s3://bucket/a.json', '--file reads no s3:// addresses.'],
    ['', '--file names no file.'],
    ['file://', '--file names no file.'],
    ['a\0b', 'cannot hold a null character'],
    ['file://%00', 'There is no file %00.'],
    ...onPosix(
      ['x'.repeat(300), 'cannot be read: the name is too long (ENAMETOOLONG).'],
      [`${import.meta.filename}/x`, 'cannot be read: a part of the path is no folder (ENOTDIR).'],
    ),
  ])('cannot be %j', async (word, words) => {
    await expect(readSource(word, use)).rejects.toThrow(words);
  });

  it('is standard input for one flag only', () => {
    expect(() => refuseSharedInput({ '--policy-document': '-', '--principals-from': 'a' })).not.toThrow();
    expect(() => refuseSharedInput({ '--policy-document': '-', '--principals-from': '-' })).toThrow(
      '--policy-document and --principals-from cannot all read standard input',
    );
  });
});
