import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from './run-program.ts';
import { ownSurroundings } from './surroundings.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const tour = [...readme.matchAll(/^ecs-iam-wizard (create|attach|runs|undo)(.*?)(?: +#.*)?$/gm)].map(
  ([, command = '', words = '']) => [command, ...words.trim().split(' ').filter(Boolean)],
);
const surroundings = ownSurroundings();

afterAll(() => surroundings.remove());

describe('the tour of the README', () => {
  it('goes through, one command after another', async () => {
    let last = '';
    for (const words of tour) {
      const { exitCode, stdout, stderr } = await runProgram(words, surroundings.env);
      expect({ words, exitCode, stderr }).toEqual({ words, exitCode: 0, stderr: '' });
      last = stdout;
    }
    expect(last).toContain('ListWebTasks');
  });
});
