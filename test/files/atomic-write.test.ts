import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../source/files/atomic-write.ts';
import { ownFolder } from '../own-folder.ts';
import { expectMode, itOnPosix, KILLED } from '../posix.ts';
import { programFrom, run } from './child-process.ts';

function newFolder(): string {
  return ownFolder('atomic');
}

describe('writeFileAtomically', () => {
  it('replaces a file and leaves nothing else behind', () => {
    const folder = newFolder();
    const file = path.join(folder, 'receipt.json');
    writeFileAtomically(file, 'old');
    writeFileAtomically(file, 'new é');
    expect(readFileSync(file, 'utf8')).toBe('new é');
    expect(readdirSync(folder)).toEqual(['receipt.json']);
  });

  itOnPosix('keeps files and the folders that it makes to their owner, whatever the umask', () => {
    const before = process.umask(0);
    try {
      const file = path.join(newFolder(), 'a', 'b', 'receipt.json');
      writeFileAtomically(file, 'text');
      expectMode(file, 0o600);
      for (const folder of [path.dirname(file), path.dirname(path.dirname(file))]) expectMode(folder, 0o700);
    } finally {
      process.umask(before);
    }
  });

  itOnPosix('takes a file back that others could read', () => {
    const file = path.join(newFolder(), 'receipt.json');
    writeFileSync(file, 'old');
    chmodSync(file, 0o644);
    writeFileAtomically(file, 'new');
    expectMode(file, 0o600);
  });

  it('leaves the old file when the process dies before the new one is in place', async () => {
    const program = programFrom('files/rename-crash.ts');
    const file = path.join(newFolder(), 'receipt.json');
    writeFileAtomically(file, 'old');
    expect(await run(program, file, 'new')).toMatchObject(KILLED);
    expect(readFileSync(file, 'utf8')).toBe('old');
    writeFileAtomically(file, 'newer');
    expect(readFileSync(file, 'utf8')).toBe('newer');
  });

  it('leaves everything as it was when it fails', () => {
    const folder = newFolder();
    const file = path.join(folder, 'receipt.json');
    mkdirSync(path.join(file, 'inside'), { recursive: true });
    expect(() => writeFileAtomically(file, 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['receipt.json']);
    expect(readdirSync(file)).toEqual(['inside']);
  });
});
