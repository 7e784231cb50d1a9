import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { tool } from '../exports/tool.ts';

/** awsCli is the AWS CLI 2 that AWS_CLI names, or the first on the path; where there is none, its lines are left out, but never in CI. */
export function awsCli(): string | undefined {
  if (process.env.AWS_CLI !== undefined) return tool('AWS_CLI');
  const places = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'aws'));
  return places.find(isVersion2) ?? tool('AWS_CLI');
}

function isVersion2(program: string): boolean {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('aws-cli/2.') ?? false;
}
