import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { withLock } from '../../source/files/lock.ts';
import { ownFolder } from '../own-folder.ts';
import { KILLED } from '../posix.ts';
import { programFrom, run } from './child-process.ts';

let program: string;
let file: string;
beforeAll(() => {
  program = programFrom('files/lock-counter.ts');
});
beforeEach(() => {
  file = path.join(ownFolder('lock'), 'count');
  writeFileSync(file, '0');
});

const left = () => readdirSync(path.dirname(file));

it('gives the result of the work and leaves no lock behind', () => {
  expect(withLock(file, () => 'done')).toBe('done');
  expect(left()).toEqual(['count']);
});

it('lets go when the work throws', () => {
  const fails = () =>
    withLock(file, () => {
      throw new Error('no');
    });
  expect(fails).toThrow('no');
  expect(left()).toEqual(['count']);
});

it('holds the lock while the work goes on', () => {
  withLock(file, () => expect(existsSync(`${file}.lock`)).toBe(true));
});

it('makes the folder of the file', () => {
  const deep = path.join(path.dirname(file), 'a', 'b', 'c');
  expect(withLock(deep, () => 1)).toBe(1);
});

it('loses no count of several processes', async () => {
  const ends = await Promise.all([1, 2, 3, 4].map(() => run(program, file, '50')));
  expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(ends.map(() => [0, '']));
  expect(readFileSync(file, 'utf8')).toBe('200');
  expect(left()).toEqual(['count']);
});

it('takes over the lock of a process that was killed, when several want it at once', async () => {
  expect(await run(program, file, '1', 'die')).toMatchObject(KILLED);
  expect(left()).toContain('count.lock');
  const ends = await Promise.all([1, 2, 3, 4].map(() => run(program, file, '25')));
  expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(ends.map(() => [0, '']));
  expect(readFileSync(file, 'utf8')).toBe('101');
  expect(left()).toEqual(['count']);
});

it('takes over the lock of an earlier process that had the same process id', () => {
  const earlier = {
    host: hostname(),
    pid: process.pid,
    started: Date.now() - process.uptime() * 1000 - 3_600_000,
    token: 'earlier',
  };
  writeFileSync(`${file}.lock`, JSON.stringify(earlier));
  expect(withLock(file, () => 'mine')).toBe('mine');
});

it('takes over a lock although a recovery of it was cut short', () => {
  const gone = { host: hostname(), pid: process.pid, started: 0, token: 'gone' };
  writeFileSync(`${file}.lock`, JSON.stringify(gone));
  writeFileSync(`${file}.lock.recovery`, JSON.stringify(gone));
  expect(withLock(file, () => 'mine')).toBe('mine');
  expect(left()).toEqual(['count']);
});
