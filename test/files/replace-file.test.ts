import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../source/files/replace-file.ts';
import { ownFolder } from '../own-folder.ts';
import { expectMode, itOnPosix } from '../posix.ts';

let folder: string;
beforeEach(() => {
  folder = ownFolder('replace-file');
});

describe('replaceFile', () => {
  it('gives a file another text and leaves its permissions and nothing beside it', () => {
    const file = path.join(folder, 'a.json');
    writeFileSync(file, 'old', { mode: 0o640 });
    replaceFile(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expectMode(file, 0o640);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  itOnPosix('writes through a link', () => {
    const [file, link] = [path.join(folder, 'a.json'), path.join(folder, 'b.json')];
    writeFileSync(file, 'old');
    symlinkSync('a.json', link);
    replaceFile(link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('refuses a file that is not there', () => {
    expect(() => replaceFile(path.join(folder, 'none'), 'new')).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});
