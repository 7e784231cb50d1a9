import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runProgram } from './run-program.ts';
import { ownSurroundings } from './surroundings.ts';

/** CI takes a thousand. */
const COUNT = Number(process.env.MANY_USERS ?? 150);

it(`attaches a policy to ${COUNT} users of the practice account in one run, and takes it back`, async () => {
  const home = ownSurroundings();
  try {
    const run = (...words: string[]) => runProgram([...words, '--output', 'json'], home.env);
    await run('sandbox', 'reset', '--users', String(COUNT), '--yes');
    const { users } = JSON.parse((await run('sandbox', 'show')).stdout);
    const names = users.map(({ name }: { name: string }) => name).slice(-COUNT);
    const list = path.join(home.folder, 'users.txt');
    writeFileSync(list, names.join('\n'));
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const done = await run('attach', '--policy-arn', arn, '--principals-from', list, '--sandbox', '--yes');
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    const { steps } = JSON.parse(done.stdout);
    expect(new Set(steps.map((step: { verified: string }) => step.verified))).toEqual(new Set(['seen']));
    expect(steps).toHaveLength(COUNT);
    expect((await run('undo', '--yes')).exitCode).toBe(0);
    const after = JSON.parse((await run('sandbox', 'show', '--all')).stdout);
    const left = after.attachments.filter(
      (one: { policyArn: string; principal: { name: string } }) =>
        one.policyArn === arn && names.includes(one.principal.name),
    );
    expect(left).toEqual([]);
  } finally {
    home.remove();
  }
}, 120_000);
