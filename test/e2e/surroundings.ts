import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFolder } from '../own-folder.ts';

/** The built program, as users run it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** What a child needs of the environment it is started from; everything else would make the tests depend on the machine. */
const KEPT = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'COMSPEC', 'PATHEXT'];

/** A home of its own for a program under test: no AWS configuration, no credentials, no CI, no files of earlier runs. */
export interface Surroundings {
  /** A fresh folder; the program's own files, HOME and the AWS configuration all stand in it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** remove deletes the folder with all that the program left in it. */
  remove(): void;
}

/** ownSurroundings makes a fresh home for a program under test. */
export function ownSurroundings(): Surroundings {
  const folder = ownFolder('test');
  const awsConfig = path.join(folder, 'aws-config');
  const awsCredentials = path.join(folder, 'aws-credentials');
  for (const file of [awsConfig, awsCredentials]) writeFileSync(file, '');
  // The notes of the tour are a test of their own.
  const home = path.join(folder, 'wizard');
  mkdirSync(home);
  writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ tourSeen: ['all'] }));
  const env = {
    ...keptEnvironment(),
    HOME: folder,
    USERPROFILE: folder,
    LANG: 'C.UTF-8',
    ECS_IAM_WIZARD_HOME: home,
    AWS_CONFIG_FILE: awsConfig,
    AWS_SHARED_CREDENTIALS_FILE: awsCredentials,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function keptEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
