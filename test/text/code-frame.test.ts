import { describe, expect, it } from 'vitest';
import { codeFrame, linesOf } from '../../source/text/code-frame.ts';

describe('codeFrame', () => {
  it('puts the caret under the part, whatever stands before it', () => {
    expect(codeFrame(linesOf('{\n\t"ü漢": nul'), { line: 2, column: 8, endColumn: 11 })).toEqual([
      '2 |   "ü漢": nul',
      '  |          ^^^',
    ]);
  });

  it('shows one caret where nothing stands, at the end of the line', () => {
    expect(codeFrame(['{'], { line: 1, column: 2, endColumn: 2 })).toEqual(['1 | {', '  |  ^']);
  });

  it('cuts a long line around the part', () => {
    const text = `${'a'.repeat(500)}FAULT${'b'.repeat(500)}`;
    const [line = '', carets = ''] = codeFrame([text], { line: 1, column: 501, endColumn: 506 });
    expect(line.length).toBeLessThan(110);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('FAULT');
  });

  it('fits into fewer columns', () => {
    const text = `${'a'.repeat(50)}FAULT${'b'.repeat(50)}`;
    const [line = '', carets = ''] = codeFrame([text], { line: 1, column: 51, endColumn: 56 }, 40);
    expect(line.length).toBeLessThanOrEqual(40);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('FAULT');
  });
});
