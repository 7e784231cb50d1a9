import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_LINES, type CommandLine } from './command-lines.ts';
import { type CredentialServer, startCredentialServer } from './credential-server.ts';
import { CREDENTIAL_SOURCES, type CredentialSource, IDENTITY_CENTER } from './credential-sources.ts';
import { type RecordingAccount, startRecordingAccount } from './recording-account.ts';
import { refusal } from './refused-program.ts';
import { seededCredentials } from './seeded-credentials.ts';
import { Workplace } from './workplace.ts';

let account: RecordingAccount;
let server: CredentialServer;
let model: Workplace;

beforeAll(async () => {
  const fault = { action: 'AttachUserPolicy', nth: 1, fault: 'denied' } as const;
  account = await startRecordingAccount({ list: [fault] });
  server = await startCredentialServer();
  model = await Workplace.open(['--endpoint-url', account.url], {});
});

afterAll(() => Promise.all([account.close(), server.close()]));

const asking = COMMAND_LINES.filter(({ asks }) => asks === 'account').map(
  line => [`${line.command} ${line.words.join(' ')}`, line] as const,
);

describe('nobody but the endpoint is asked by', () => {
  it.each(asking)('%s', async (_, line: CommandLine) => {
    account.arrived.length = 0;
    const { env, attempts } = refusal(`connect ${account.place}`);
    await model.copy().run(line, env);
    expect(attempts()).toEqual([]);
    expect(account.arrived.length).toBeGreaterThan(0);
  });
});

const DOCTOR = { command: 'doctor', asks: 'account', words: [] } as const;

/** The doctor with credentials of a source: who signed, and whom it tried to reach besides account and source. */
async function examined(source: CredentialSource) {
  account.arrived.length = 0;
  const place = model.copy();
  const reached = source.reaches === 'server' ? [`connect ${server.place}`] : [source.reaches ?? ''];
  const { env, attempts } = refusal(`connect ${account.place}`, ...reached);
  const own = source.setUp({ folder: place.folder, accountUrl: account.url, server });
  await place.run(DOCTOR, { ...env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', ...own });
  const signers = account.arrived.filter(({ action }) => !action.startsWith('AssumeRole'));
  return { signers: new Set(signers.map(({ keyId }) => keyId)), attempts: attempts() };
}

describe('nobody but the endpoint and where the credentials come from is asked with those of', () => {
  it.each(CREDENTIAL_SOURCES)('$name', async source => {
    const { keyId } = seededCredentials(source.signer);
    expect(await examined(source)).toEqual({ signers: new Set([keyId]), attempts: [] });
  });

  it('IAM Identity Center, which has an address of its own', async () => {
    const { signers, attempts } = await examined(IDENTITY_CENTER);
    expect(signers.size).toBe(0);
    expect(new Set(attempts)).toEqual(new Set(['connect portal.sso.us-east-1.amazonaws.com:443']));
  });
});
