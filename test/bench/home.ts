import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for what a measured program reads and writes, and the environment that shows it nothing else. */
export interface Home {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** empty takes away what the program left, so that every run finds the same. */
  empty(): void;
  remove(): void;
}

/** The first run on a machine compiles the code, each later one finds it here. */
const COMPILED = 'cache';

/** makeHome makes a home in the temporary folder. */
export function makeHome(): Home {
  const folder = mkdtempSync(path.join(tmpdir(), 'ecs-iam-wizard-bench-'));
  const own = path.join(folder, 'wizard');
  const config = path.join(folder, 'aws-config');
  const credentials = path.join(folder, 'aws-credentials');
  for (const file of [config, credentials]) writeFileSync(file, '');
  const empty = () => {
    mkdirSync(own, { recursive: true });
    for (const name of readdirSync(own))
      if (name !== COMPILED) rmSync(path.join(own, name), { recursive: true });
    // Nobody measures the notes of the first visit.
    writeFileSync(path.join(own, 'settings.json'), JSON.stringify({ tourSeen: ['all'] }));
  };
  empty();
  return {
    folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      LANG: 'C.UTF-8',
      ECS_IAM_WIZARD_HOME: own,
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    empty,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
