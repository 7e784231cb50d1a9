import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownFolder } from '../own-folder.ts';

/** What the stand-in answers to an operation: text on stdout, or an error with exit code 254. */
export type FakeAnswers = Readonly<Record<string, string | { readonly error: string }>>;

/** What came of a script: the words of every call that it made are in `calls`. */
export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly (readonly string[])[];
}

/** Keeps its words, each ended by a null character behind their number, and answers from files named for the operation. */
const FAKE_AWS = `#!/bin/sh
printf '%s\\0' "$#" "$@" >>"$FAKE/calls"
while :; do
  case $1 in iam | sts | configure | cloudformation) break ;; esac
  shift
done
if [ -e "$FAKE/$2.error" ]; then cat "$FAKE/$2.error" >&2; exit 254; fi
if [ -e "$FAKE/$2" ]; then cat "$FAKE/$2"; fi
`;

/** runWithFakeAws runs a script by sh, with a stand-in for the AWS CLI that says whom it works for and that no policy is there, unless told otherwise. */
export function runWithFakeAws(script: string, words: readonly string[], answers: FakeAnswers): ScriptRun {
  const folder = ownFolder('fake-aws');
  try {
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'bin', 'aws'), FAKE_AWS, { mode: 0o755 });
    writeFileSync(path.join(folder, 'script.sh'), script);
    for (const [operation, answer] of Object.entries({ ...USUAL, ...answers })) {
      if (typeof answer === 'string') writeFileSync(path.join(folder, operation), `${answer}\n`);
      else writeFileSync(path.join(folder, `${operation}.error`), `${answer.error}\n`);
    }
    const env = { PATH: `${path.join(folder, 'bin')}:/usr/bin:/bin`, FAKE: folder, AWS_REGION: 'eu-west-1' };
    const run = spawnSync('sh', [path.join(folder, 'script.sh'), ...words], { env, encoding: 'utf8' });
    const kept = readFileSync(path.join(folder, 'calls'), 'utf8');
    return { status: run.status, stdout: run.stdout, stderr: run.stderr, calls: callsOf(kept) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** iamWrites are the calls of a script that change something, without the words that stand before the service. */
export function iamWrites({ calls }: ScriptRun): string[][] {
  return calls
    .map(call => call.slice(call.indexOf('iam')))
    .filter(([, operation = '']) => /^(create|delete|attach|set|put|update|add)-/.test(operation));
}

const USUAL: FakeAnswers = {
  'get-caller-identity': 'arn:aws:iam::123456789012:user/admin',
  'create-instance-profile': 'made',
  'get-policy': missing('GetPolicy', 'Policy'),
  'get-role': missing('GetRole', 'The role'),
  'get-role-policy': missing('GetRolePolicy', 'The role policy'),
  'get-instance-profile': missing('GetInstanceProfile', 'Instance Profile'),
};

function missing(operation: string, what: string) {
  return {
    error: `An error occurred (NoSuchEntity) when calling the ${operation} operation: ${what} was not found.`,
  };
}

function callsOf(kept: string): string[][] {
  const words = kept.split('\0').slice(0, -1);
  const calls: string[][] = [];
  while (words.length > 0) {
    const count = Number(words.shift());
    calls.push(words.splice(0, count));
  }
  return calls;
}
