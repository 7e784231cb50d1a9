import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CredentialServer } from './credential-server.ts';
import { seededCredentials, seededText } from './seeded-credentials.ts';

/** Where a source finds what it needs. */
export interface SourcePlace {
  /** The person's own folder: HOME. */
  readonly folder: string;
  readonly accountUrl: string;
  readonly server: CredentialServer;
}

/** A way by which credentials come to the program. */
export interface CredentialSource {
  /** As in the AWS documents. */
  readonly name: string;
  /** Writes its files, and answers the variables that name it. */
  readonly setUp: (place: SourcePlace) => Readonly<Record<string, string>>;
  /** Who signs, by the name of the seeded credentials. */
  readonly signer: string;
  /** All that must be found nowhere. */
  readonly secrets: readonly string[];
  /** What besides the account may be reached: the server of the credentials, or what is written here. */
  readonly reaches?: 'server' | `start ${string}` | `connect ${string}`;
}

const all = (name: string) => Object.values(seededCredentials(name)) as string[];

const file = (folder: string, name: string, text: string) => {
  const whole = path.join(folder, name);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
};

const keysOf = (name: string) => {
  const { keyId, secret, token } = seededCredentials(name);
  return `aws_access_key_id = ${keyId}\naws_secret_access_key = ${secret}\naws_session_token = ${token}\n`;
};

/** What credential_process runs: it knows a password, and prints credentials. */
function program(name: string): string {
  const { keyId: AccessKeyId, secret: SecretAccessKey, token: SessionToken } = seededCredentials(name);
  const json = JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey, SessionToken });
  return `printf '%s' '${json}' --password ${seededText(name)}`;
}

const PROCESS = program('credential_process').replace("printf '%s'", "printf '%s%.0s%.0s'");
const SSO_URL = 'https://company.awsapps.com/start';

/** Every way that SECURITY.md names; IAM Identity Center is at an address of AWS's, which is refused here. */
export const CREDENTIAL_SOURCES: readonly CredentialSource[] = [
  {
    name: 'the environment',
    setUp: () => {
      const { keyId, secret, token } = seededCredentials('environment');
      return { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token };
    },
    signer: 'environment',
    secrets: all('environment'),
  },
  {
    name: 'the credentials file',
    setUp: ({ folder }) => ({
      AWS_SHARED_CREDENTIALS_FILE: file(folder, '.aws/credentials', `[work]\n${keysOf('credentials file')}`),
      AWS_PROFILE: 'work',
    }),
    signer: 'credentials file',
    secrets: all('credentials file'),
  },
  {
    name: 'the configuration file',
    setUp: ({ folder }) => ({
      AWS_CONFIG_FILE: file(folder, '.aws/config', `[profile work]\n${keysOf('configuration file')}`),
      AWS_PROFILE: 'work',
    }),
    signer: 'configuration file',
    secrets: all('configuration file'),
  },
  {
    name: 'credential_process',
    setUp: ({ folder }) => ({
      AWS_CONFIG_FILE: file(folder, '.aws/config', `[profile work]\ncredential_process = ${PROCESS}\n`),
      AWS_PROFILE: 'work',
    }),
    signer: 'credential_process',
    secrets: [...all('credential_process'), seededText('credential_process')],
    reaches: `start /bin/sh -c ${PROCESS}`,
  },
  {
    name: 'a role that a profile takes on',
    setUp: ({ folder, accountUrl }) => ({
      AWS_CONFIG_FILE: file(
        folder,
        '.aws/config',
        `[profile work]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\n[profile base]\n${keysOf('source profile')}`,
      ),
      AWS_PROFILE: 'work',
      AWS_ENDPOINT_URL: accountUrl,
    }),
    signer: 'AssumeRole',
    secrets: [...all('source profile'), ...all('AssumeRole')],
  },
  {
    name: 'a web identity',
    setUp: ({ folder, accountUrl }) => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: file(folder, 'token', seededText('web identity')),
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/r',
      AWS_ENDPOINT_URL: accountUrl,
    }),
    signer: 'AssumeRoleWithWebIdentity',
    secrets: [seededText('web identity'), ...all('AssumeRoleWithWebIdentity')],
  },
  {
    name: 'a container',
    setUp: ({ server }) => ({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/container`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: seededText('container'),
    }),
    signer: 'container',
    secrets: [...all('container'), seededText('container')],
    reaches: 'server',
  },
  {
    name: 'a machine',
    setUp: ({ server }) => ({
      AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url,
      AWS_EC2_METADATA_DISABLED: 'false',
    }),
    signer: 'machine',
    secrets: all('machine'),
    reaches: 'server',
  },
];

/** A program that says on both of its channels what it knows, and fails. */
const FAILING_PROCESS = `${PROCESS}; ${PROCESS} >&2; exit 1 ;#`;

/** FAILING_PROCESS_SOURCE is credential_process with such a program. */
export const FAILING_PROCESS_SOURCE: CredentialSource = {
  name: 'credential_process, which fails',
  setUp: ({ folder }) => ({
    AWS_CONFIG_FILE: file(folder, '.aws/config', `[profile work]\ncredential_process = ${FAILING_PROCESS}\n`),
    AWS_PROFILE: 'work',
  }),
  signer: 'nobody',
  secrets: [...all('credential_process'), seededText('credential_process')],
};

/** IDENTITY_CENTER has a session of IAM Identity Center in its cache, and nobody who gives credentials for it. */
export const IDENTITY_CENTER: CredentialSource = {
  name: 'IAM Identity Center',
  setUp: ({ folder }) => {
    const cache = { startUrl: SSO_URL, region: 'us-east-1', accessToken: seededText('session') };
    const name = createHash('sha1').update('company').digest('hex');
    file(
      folder,
      `.aws/sso/cache/${name}.json`,
      JSON.stringify({ ...cache, expiresAt: '2099-01-01T00:00:00Z' }),
    );
    const session = `[sso-session company]\nsso_region = us-east-1\nsso_start_url = ${SSO_URL}\n`;
    const profile =
      '[profile work]\nsso_session = company\nsso_account_id = 123456789012\nsso_role_name = Admin\n';
    return { AWS_CONFIG_FILE: file(folder, '.aws/config', profile + session), AWS_PROFILE: 'work' };
  },
  signer: 'nobody',
  secrets: [seededText('session')],
};
