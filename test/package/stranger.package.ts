import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Message, publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../e2e/surroundings.ts';
import { ownFolder } from '../own-folder.ts';
import { npm } from './npm.ts';
import { installTarball, packFolder } from './tarball.ts';

const root = path.resolve(PROGRAM, '../..');
const folder = ownFolder('stranger');
const tarball = packFolder(root, folder);
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const FIRST_LINE = `ecs-iam-wizard ${version} (Node ${process.versions.node}, AWS data of `;

function emptyFolder(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}

/** What export writes for the CDK begins with imports: publint takes the text for the code that holds it. */
function isTextOfExports({ code, args }: Message): boolean {
  return (
    code === 'FILE_INVALID_EXPLICIT_FORMAT' && /^\/dist\/cdk-[\w-]+\.cjs$/.test(args.actualFilePath ?? '')
  );
}

describe('npx, without network and with an empty cache', () => {
  it('runs the tarball of an otherwise empty folder, and leaves nothing there', () => {
    const [here, home] = [emptyFolder('here'), emptyFolder('home')];
    const name = path.basename(tarball.file);
    copyFileSync(tarball.file, path.join(here, name));
    expect(npm('npx', ['--yes', `./${name}`, '--version'], here, home)).toContain(FIRST_LINE);
    expect(readdirSync(here)).toEqual([name]);
  });

  it('runs the installed program, which attaches a first policy in the practice account', () => {
    const [here, home] = [emptyFolder('installed'), emptyFolder('home-of-installed')];
    installTarball(tarball.file, here);
    const wizard = (...args: string[]) => npm('npx', ['--no-install', 'ecs-iam-wizard', ...args], here, home);
    expect(wizard('--version')).toContain(FIRST_LINE);
    wizard(
      ...['create', '--sandbox', '--yes', '--template', 'task-list', '--set', 'cluster_name=web'],
      ...['--policy-name', 'ListWebTasks', '--user-name', 'alice'],
    );
    const account = JSON.parse(wizard('sandbox', 'show', '--output', 'json')) as {
      attachments: readonly object[];
    };
    expect(account.attachments).toContainEqual({
      policyArn: 'arn:aws:iam::123456789012:policy/ListWebTasks',
      principal: { type: 'user', name: 'alice' },
    });
  });
});

describe('publint', () => {
  it('has nothing against the tarball, not even a suggestion', async () => {
    const bytes = new Uint8Array(readFileSync(tarball.file));
    const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    expect(pkg).toMatchObject({ name: 'ecs-iam-wizard', version });
    const meant = messages.filter(message => !isTextOfExports(message));
    expect(meant.map(message => formatMessage(message, pkg))).toEqual([]);
  });
});
