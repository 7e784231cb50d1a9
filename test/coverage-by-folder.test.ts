import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageTable } from './coverage-by-folder.ts';

const of = (covered: number, total: number) => ({ covered, total });

/** The map of a run: each file's statements and functions, without branches. */
function coverageOf(files: Readonly<Record<string, readonly [statements: number, of: number]>>) {
  return {
    files: () => Object.keys(files).map(file => path.resolve(file)),
    fileCoverageFor: (file: string) => {
      const [covered, total] = files[path.relative('.', file).replaceAll(path.sep, '/')] ?? [0, 0];
      return {
        toSummary: () => ({ statements: of(covered, total), branches: of(0, 0), functions: of(1, 3) }),
      };
    },
  };
}

describe('the table of coverage', () => {
  it('adds up the files of each folder of source/, in order, and all of them', () => {
    const table = coverageTable(
      coverageOf({ 'source/ui/a/b.ts': [3, 8], 'source/text/c.ts': [2, 2], 'source/ui/d.tsx': [1, 2] }),
    );
    expect(table.map(line => line.split(/ {2,}/))).toEqual([
      ['source/', 'statements', 'branches', 'functions'],
      ['text', '100.0 %', '-', '33.3 %'],
      ['ui', '40.0 %', '-', '33.3 %'],
      ['all', '50.0 %', '-', '33.3 %'],
      ['Code that ran in processes of its own (the built program) is not counted.'],
    ]);
  });
});
