import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import { renderStackSet } from '../../source/export/stackset.ts';
import { exported, exportFolder, saveTexts } from './export-files.ts';
import { tool } from './tool.ts';
import { documentRequests, hostileRequests } from './varied-requests.ts';

const shellcheck = tool('SHELLCHECK');

it.skipIf(shellcheck === undefined)('shellcheck has nothing to say about the scripts of stack sets', () => {
  const requests = [...documentRequests(), ...hostileRequests()].map(request => ({
    ...request,
    policyArns: [],
  }));
  const all = exported(requests, renderStackSet, {
    ...NOTHING_SPECIAL,
    stackSet: { ...NOTHING_SPECIAL.stackSet, organizationalUnits: ['r-ab12'], users: 'leave-out' },
  });
  expect(all.length).toBeGreaterThan(60);
  const files = saveTexts(
    exportFolder(),
    all.map(({ text }) => text),
    'sh',
  );
  const run = spawnSync(shellcheck ?? '', ['--shell=sh', ...files], { encoding: 'utf8' });
  expect(run.stdout).toBe('');
  expect(run.status).toBe(0);
});
