import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderCliScript } from '../../source/export/cli-script.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import type { PolicyRequest } from '../../source/provision/request.ts';
import { hostileRequest } from '../export/hostile-requests.ts';
import { ownFolder } from '../own-folder.ts';
import { tool } from './tool.ts';

const shellcheck = tool('SHELLCHECK');
const EXISTING: readonly Pick<PolicyRequest, 'ifExists' | 'prune'>[] = [
  { ifExists: 'fail' },
  { ifExists: 'new-version' },
  { ifExists: 'new-version', prune: 'oldest-version' },
];

it.skipIf(shellcheck === undefined)('shellcheck has nothing to say about the scripts for the AWS CLI', () => {
  const folder = ownFolder('shellcheck');
  const requests = fc.sample(hostileRequest, { numRuns: 40, seed: 20261122 });
  const files = requests.map((request, index) => {
    const policy = { ...request.policy, ...EXISTING[index % EXISTING.length] };
    const file = path.join(folder, `${index}.sh`);
    // Every seventh attaches existing policies alone.
    writeFileSync(
      file,
      renderCliScript({ ...request, policy: index % 7 === 0 ? undefined : policy }, NOTHING_SPECIAL).text,
    );
    return file;
  });
  const run = spawnSync(shellcheck ?? '', ['--shell=sh', ...files], { encoding: 'utf8' });
  expect(run.stdout).toBe('');
  expect(run.status).toBe(0);
});
