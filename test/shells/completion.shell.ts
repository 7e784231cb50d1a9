import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ShellSession } from './shell-session.ts';

let session: ShellSession | undefined;

afterEach(async () => {
  await session?.close();
  session = undefined;
});

async function opened(...[shell, profiles]: ConstructorParameters<typeof ShellSession>) {
  session = new ShellSession(shell, profiles);
  await session.begin();
  return session;
}

describe.each(['bash', 'zsh', 'fish'] as const)('Tab in %s', shell => {
  it('completes a command, and a blank follows', async () => {
    const at = await opened(shell);
    await at.tab('ecs-iam-wizard doc', 'ecs-iam-wizard doctor');
    expect(await at.given()).toBe('[doctor]');
  });

  it('completes an action behind its colon', async () => {
    const at = await opened(shell);
    await at.tab('ecs-iam-wizard create --action ecs:RunT', 'ecs:RunTask');
    expect(await at.given()).toBe('[create][--action][ecs:RunTask]');
  });

  it('leaves a service open for its actions, and a value behind an equals sign', async () => {
    const at = await opened(shell);
    await at.tab('ecs-iam-wizard create --template=task-list --set clust', 'cluster_name=');
    at.type('web');
    expect(await at.given()).toBe('[create][--template=task-list][--set][cluster_name=web]');
  });

  it('completes the value of a flag in one word', async () => {
    const at = await opened(shell);
    await at.tab('ecs-iam-wizard attach --sandbox --user-name=ali', '--user-name=alice');
    expect(await at.given()).toBe('[attach][--sandbox][--user-name=alice]');
  });

  it('completes in quotes', async () => {
    const at = await opened(shell);
    await at.tab("ecs-iam-wizard create --condition 'StringEquals:ecs:clu", 'StringEquals:ecs:cluster=');
    // bash closes the quote of a word that it has completed; what follows is still the same word.
    at.type(shell === 'bash' ? 'web' : "web'");
    expect(await at.given()).toBe('[create][--condition][StringEquals:ecs:cluster=web]');
  });

  it('completes files where a file is meant', async () => {
    const at = await opened(shell);
    writeFileSync(path.join(at.folder, 'policy one.json'), '{}');
    await at.tab('ecs-iam-wizard lint pol', /policy\\ one\.json/);
    expect(await at.given()).toBe('[lint][policy one.json]');
  });

  it.each([
    ['$(touch pwned)', '\\$'],
    ['`touch pwned`', '\\`'],
    ["it's a;touch pwned", 'it'],
    ['"two" & touch pwned', '\\"'],
  ])('gives the name %s as it is, and carries nothing of it out', async (name, beginning) => {
    const at = await opened(shell, [name]);
    await at.tab(`ecs-iam-wizard doctor --profile ${beginning}`, 'pwned');
    expect(await at.given()).toBe(`[doctor][--profile][${name}]`);
    expect(at.files()).toEqual([]);
  });
});
