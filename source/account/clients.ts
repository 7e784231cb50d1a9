import type { IAMClient } from '@aws-sdk/client-iam';
import type { STSClient } from '@aws-sdk/client-sts';
import { partitionOf } from '../reference/partitions.ts';
import type { AccountChoice } from './account.ts';
import type * as awsSdk from './aws-sdk.ts';
import { unreadableAnswer } from './connection-failure.ts';
import { profileOf, refuseUnknownProfile } from './profiles.ts';
import { regionOf } from './region.ts';

/** The SDK's clients with the module that holds their commands. */
export interface Clients {
  /** For reads: the SDK repeats what failed in passing. */
  readonly iam: IAMClient;
  /** For writes: each is sent once, because the SDK would repeat CreatePolicy and even LimitExceeded. */
  readonly iamWriter: IAMClient;
  readonly sts: STSClient;
  readonly sdk: typeof awsSdk;
  readonly region: string;
}

/** What the SDK would look for in the AWS configuration, which has no meaning in the practice account; retries are as usual. */
const PRACTICE_CONFIGURATION = {
  defaultsMode: 'legacy' as const,
  retryMode: 'standard',
  maxAttempts: 3,
  authSchemePreference: async () => [],
  userAgentAppId: async () => undefined,
  useFipsEndpoint: false,
  useDualstackEndpoint: false,
};

/** Milliseconds to connect, and until an answer has begun or goes on; the SDK itself would wait for ever. */
export const CONNECTION_TIMEOUT_MS = 10_000;
export const ANSWER_TIMEOUT_MS = 30_000;

/** The SDK warns on the console, into the screen of the wizard, unless somebody else listens. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** openClients loads the SDK and makes its clients for an AWS account or for the practice account. It throws a Failure for a profile that does not exist. */
export async function openClients(choice: AccountChoice): Promise<Clients> {
  // The SDK would print nine lines about Node 20 into the screen.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const sdk = await import('./aws-sdk.ts');
  const shared = choice.sandbox ? await practiceSettings(sdk) : await awsSettings(choice);
  const { region } = await regionOf(choice);
  // IAM of a partition is signed for one Region, whatever Region the person works in.
  const iamSettings = { ...shared, logger: SILENT, region: partitionOf(region).iamRegion };
  const iam = new sdk.IAMClient(iamSettings);
  // One for all, so that a call finds the connection open that another client has opened.
  const { requestHandler } = iam.config;
  const iamWriter = new sdk.IAMClient({ ...iamSettings, requestHandler, maxAttempts: 1 });
  const sts = new sdk.STSClient({ ...shared, requestHandler, logger: SILENT, region });
  refuseForeignAnswers('iam', iam);
  refuseForeignAnswers('iam', iamWriter);
  refuseForeignAnswers('sts', sts);
  return { iam, iamWriter, sts, sdk, region };
}

/** AWS gives each answer a request id. The SDK would read any other page as an answer with nothing in it: no users, no error. */
function refuseForeignAnswers(service: string, client: IAMClient | STSClient): void {
  const stack = client.middlewareStack as IAMClient['middlewareStack'];
  stack.add(
    (next, context) => async args => {
      const result = await next(args);
      if (result.output.$metadata.requestId !== undefined) return result;
      const operation = context.commandName?.replace(/Command$/, '') ?? 'a call';
      throw unreadableAnswer(`${service}:${operation}`, result.output);
    },
    { step: 'initialize', name: 'refuseForeignAnswers' },
  );
}

async function practiceSettings({ NoAuthSigner }: Clients['sdk']) {
  const [{ PracticeAccount }, { practiceAccountFile }, { practiceRequestHandler }] = await Promise.all([
    import('../sandbox/practice-account.ts'),
    import('../sandbox/account-file.ts'),
    import('../sandbox/request-handler.ts'),
  ]);
  const schemeId = 'smithy.api#noAuth';
  return {
    ...PRACTICE_CONFIGURATION,
    // The practice account looks at no signature and has nobody's credentials.
    httpAuthSchemeProvider: () => [{ schemeId }],
    httpAuthSchemes: [{ schemeId, identityProvider: () => async () => ({}), signer: new NoAuthSigner() }],
    requestHandler: practiceRequestHandler(new PracticeAccount(practiceAccountFile())),
    endpoint: 'https://practice.invalid',
  };
}

async function awsSettings(choice: AccountChoice) {
  const profile = profileOf(choice);
  if (profile !== undefined) await refuseUnknownProfile(profile, choice);
  return {
    ...(await credentialSettings(choice)),
    ...(choice.endpointUrl === undefined ? {} : { endpoint: choice.endpointUrl }),
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: ANSWER_TIMEOUT_MS,
      socketTimeout: ANSWER_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  };
}

/** As in the AWS CLI, --profile comes before keys in the environment, and those before AWS_PROFILE; the SDK would turn the last two around. */
async function credentialSettings(choice: AccountChoice) {
  if (choice.profile !== undefined) return { profile: choice.profile };
  const { AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret } = process.env;
  if (!key || !secret) return {};
  const { fromEnv } = await import('@aws-sdk/credential-providers');
  return { credentials: fromEnv() };
}
