import { rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CREATE_AND_ATTACH } from '../accessible/scripts.ts';
import type { CommandLine } from './command-lines.ts';
import { type CredentialServer, startCredentialServer } from './credential-server.ts';
import {
  CREDENTIAL_SOURCES,
  type CredentialSource,
  FAILING_PROCESS_SOURCE,
  IDENTITY_CENTER,
} from './credential-sources.ts';
import { leaksIn, leaksInFolder } from './find-leaks.ts';
import { type RecordingAccount, startRecordingAccount } from './recording-account.ts';
import { seededCredentials } from './seeded-credentials.ts';
import { Workplace } from './workplace.ts';

let account: RecordingAccount;
let server: CredentialServer;
let model: Workplace;

beforeAll(async () => {
  account = await startRecordingAccount({ list: [{ action: 'AttachUserPolicy', nth: 1, fault: 'denied' }] });
  server = await startCredentialServer();
  model = await Workplace.open(['--endpoint-url', account.url], {});
});

afterEach(() => {
  account.echo = undefined;
  server.isEcho = false;
});

afterAll(() => Promise.all([account.close(), server.close()]));

const lines = (...all: readonly string[]): CommandLine[] =>
  all.map(line => {
    const [command = '', ...words] = line.split(' ');
    return { command, asks: 'account', words };
  });

/** What writes and tells the most of itself. */
const WORKING: readonly CommandLine[] = [
  ...lines(
    'doctor --debug --output json',
    'create --template task-list --set cluster_name=web --policy-name P --user-name bob --yes --debug',
  ),
  ...lines(
    'resume <broken-run> --yes --debug',
    'undo <run> --yes --debug',
    'runs --output json',
    'settings list',
  ),
  ...lines(
    'export --run <run> --format cli --out grant.sh',
    'export --run <run> --format terraform --out run.tf',
  ),
  ...lines(
    'simulate --user-name alice --action ecs:RunTask --remote --debug',
    'attach --user-name nobody --policy-name None --yes --debug',
  ),
  { command: 'wizard', asks: 'account', words: ['complete', 'zsh', 'attach', '<place>', '--user-name', ''] },
  {
    command: 'wizard',
    asks: 'account',
    words: ['--accessible', '--debug'],
    input: CREATE_AND_ATTACH.map(answer => `${answer}\n`).join(''),
  },
];

/** What fails at its first call, told in both forms. */
const FAILING: readonly CommandLine[] = lines(
  'doctor --debug',
  'doctor --output json',
  'create --template task-list --set cluster_name=web --policy-name Q --yes --debug',
);

/** All that the command lines, one after the other, print and leave, with credentials of a source. */
async function leaksOf({ setUp, secrets }: CredentialSource, all: readonly CommandLine[]) {
  const place = model.copy();
  const own = setUp({ folder: place.folder, accountUrl: account.url, server });
  const printed: string[] = [];
  for (const line of all) {
    const { stdout, stderr } = await place.run(line, {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      ...own,
    });
    printed.push(stdout, stderr);
  }
  for (const given of ['.aws', 'token'])
    rmSync(path.join(place.folder, given), { recursive: true, force: true });
  return [
    ...leaksIn('what was printed', Buffer.from(printed.join('\n')), secrets),
    ...leaksInFolder(place.folder, secrets),
  ];
}

describe('credentials are neither printed nor kept', () => {
  it.each(CREDENTIAL_SOURCES)('where they work: $name', async source => {
    account.arrived.length = 0;
    expect(await leaksOf(source, WORKING)).toEqual([]);
    expect(account.arrived.map(({ keyId }) => keyId)).toContain(seededCredentials(source.signer).keyId);
  });

  it.each(CREDENTIAL_SOURCES)('where the account sends them back: $name', async source => {
    for (const code of ['SignatureDoesNotMatch', 'SomethingElse']) {
      account.echo = (request, body) => sentBack(code, request, body);
      expect(await leaksOf(source, FAILING)).toEqual([]);
    }
  });

  it.each(CREDENTIAL_SOURCES)('in a receipt, where IAM sends them back: $name', async source => {
    account.echo = (request, body) =>
      body.includes('Action=CreatePolicy') ? sentBack('SomethingElse', request, body) : undefined;
    const runs = lines('runs --output json', 'runs', 'export --run latest --format markdown');
    expect(await leaksOf(source, [...FAILING, ...runs])).toEqual([]);
  });

  it.each([...CREDENTIAL_SOURCES, IDENTITY_CENTER, FAILING_PROCESS_SOURCE])(
    'where none are given: $name',
    async source => {
      server.isEcho = true;
      account.echo = (request, body) => sentBack('Refused', request, body);
      expect(await leaksOf(source, FAILING)).toEqual([]);
    },
  );
});

/** An error that says all that came with the request, as some of AWS's do in part. */
function sentBack(code: string, { headers }: IncomingMessage, body: string): string {
  const told = `${JSON.stringify(headers)} ${body}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ErrorResponse><Error><Code>${code}</Code><Message>${told}</Message></Error></ErrorResponse>`;
}
