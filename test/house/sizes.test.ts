import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesBelow, root } from './named-things.ts';

const LINES_MAX = 300;

describe('a file of code', () => {
  it.each(['source', 'scripts'])('in %s/ has at most 300 lines', folder => {
    const code = entriesBelow(path.join(root, folder)).filter(name => /\.(?:tsx?|js)$/.test(name));
    const tooLong = code.filter(name => linesOf(path.join(root, folder, name)) > LINES_MAX);
    expect(code.length).toBeGreaterThan(10);
    expect(tooLong).toEqual([]);
  });
});

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}
