import { spawnSync } from 'node:child_process';

/** Where packages of distributions and AWS's own installer put it; what else answers to `aws` may be version 1 or a wrapper. */
const PLACES = ['/usr/bin/aws', '/usr/local/bin/aws', 'aws'];

/** findAwsCli finds version 2 of the AWS CLI, or nothing. */
export function findAwsCli(): string | undefined {
  return PLACES.find(file => versionOf(file)?.startsWith('2.') === true);
}

/** awsCliVersion tells which AWS CLI is measured, or nothing. */
export function awsCliVersion(): string | undefined {
  const file = findAwsCli();
  return file === undefined ? undefined : versionOf(file);
}

function versionOf(file: string): string | undefined {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return /^aws-cli\/(\S+)/.exec(stdout ?? '')?.[1];
}
