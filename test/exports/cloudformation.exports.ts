import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { renderCloudFormation } from '../../source/export/cloudformation.ts';
import { exported, exportFolder, saveTexts } from './export-files.ts';
import { tool } from './tool.ts';
import { documentRequests, hostileRequests } from './varied-requests.ts';

const cfnLint = tool('CFN_LINT');

/** What cfn-lint finds in a template. */
interface Match {
  readonly Rule: { readonly Id: string };
  readonly Message: string;
  readonly Filename: string;
}

function matches(files: readonly string[], ...flags: string[]): string[] {
  const run = spawnSync(cfnLint ?? '', ['--format', 'json', ...flags, ...files], { encoding: 'utf8' });
  return (JSON.parse(run.stdout) as Match[]).map(
    ({ Rule, Message, Filename }) => `${Rule.Id} ${Message} ${Filename}`,
  );
}

it.skipIf(cfnLint === undefined)('cfn-lint has nothing to say about the templates of all policies', () => {
  const texts = exported(documentRequests(), renderCloudFormation).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(40);
  expect(matches(saveTexts(exportFolder(), texts, 'yaml'))).toEqual([]);
});

it.skipIf(cfnLint === undefined)('cfn-lint reads the templates of the strangest documents', () => {
  const texts = exported(hostileRequests(), renderCloudFormation).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(20);
  const notRead = matches(saveTexts(exportFolder(), texts, 'yaml')).filter(match => match.startsWith('E0'));
  expect(notRead).toEqual([]);
});
