import { describe, expect, it } from 'vitest';
import { isShownBy } from './same-output.ts';

describe('an output on a page', () => {
  it('is the one that is printed, line by line', () => {
    expect(isShownBy('one\ntwo', 'one\ntwo\n')).toBe(true);
    expect(isShownBy('one\ntwo', 'one\nthree')).toBe(false);
    expect(isShownBy('one', 'one\ntwo')).toBe(false);
    expect(isShownBy('one\ntwo', 'one')).toBe(false);
  });

  it('leaves out lines where it says so, and only there', () => {
    expect(isShownBy('one\n...', 'one\ntwo\nthree')).toBe(true);
    expect(isShownBy('...\nthree', 'one\ntwo\nthree')).toBe(true);
    expect(isShownBy('one\n...\nthree', 'one\nthree')).toBe(true);
    expect(isShownBy('one\n...\nthree', 'one\ntwo')).toBe(false);
    expect(isShownBy('...\ntwo', 'one\ntwo\nthree')).toBe(false);
  });

  it('may have another run, time, request and home', () => {
    const shown = (run: string, time: string, request: string, home: string) =>
      `Run ${run} at ${time}, ${request}: ${home}/.local/share/ecs-iam-wizard/runs/${run}.json`;
    const page = shown(
      '20261121-1403-7f2c',
      '2026-11-21T14:03:00Z',
      '0a1b2c3d-0000-4000-8000-000000000000',
      '/home/alice',
    );
    const now = shown(
      '20271231-2359-0000',
      '2027-12-31T23:59:59.123Z',
      'ffffffff-1111-4111-9111-111111111111',
      '/tmp/x-y',
    );
    expect(isShownBy(page, now)).toBe(true);
    expect(isShownBy(page, now.replace('Run', 'Start'))).toBe(false);
  });
});
