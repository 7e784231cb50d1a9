import type { IAMClient } from '@aws-sdk/client-iam';
import type { STSClient } from '@aws-sdk/client-sts';
import { partitionOf } from '../reference/partitions.ts';
import type { AccountChoice } from './account.ts';

/** The SDK's clients with the modules that hold their commands. */
export interface Clients {
  /** For reads: the SDK repeats what failed in passing. */
  readonly iam: IAMClient;
  /** For writes: each is sent once, because the SDK would repeat CreatePolicy and even LimitExceeded. */
  readonly iamWriter: IAMClient;
  readonly iamSdk: typeof import('@aws-sdk/client-iam');
  readonly sts: STSClient;
  readonly stsSdk: typeof import('@aws-sdk/client-sts');
  readonly region: string;
}

/** IAM is global: without a Region anywhere, the commercial partition is meant. */
const DEFAULT_REGION = 'us-east-1';

/** Nobody's credentials: the practice account checks none. */
const PRACTICE_CREDENTIALS = { accessKeyId: 'PRACTICE', secretAccessKey: 'PRACTICE' };

/** openClients loads the SDK and makes its clients for an AWS account or for the practice account. */
export async function openClients(choice: AccountChoice): Promise<Clients> {
  // The SDK would print nine lines about Node 20 into the screen.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const [iamSdk, stsSdk] = await Promise.all([import('@aws-sdk/client-iam'), import('@aws-sdk/client-sts')]);
  const region =
    choice.region ??
    (choice.sandbox ? environmentRegion() : await configuredRegion(choice)) ??
    DEFAULT_REGION;
  const shared = choice.sandbox ? await practiceSettings() : awsSettings(choice);
  // IAM of a partition is signed for one Region, whatever Region the person works in.
  const iamSettings = { ...shared, region: partitionOf(region).iamRegion };
  return {
    iam: new iamSdk.IAMClient(iamSettings),
    iamWriter: new iamSdk.IAMClient({ ...iamSettings, maxAttempts: 1 }),
    sts: new stsSdk.STSClient({ ...shared, region }),
    iamSdk,
    stsSdk,
    region,
  };
}

async function practiceSettings() {
  const [{ PracticeAccount }, { practiceAccountFile }, { practiceRequestHandler }] = await Promise.all([
    import('../sandbox/practice-account.ts'),
    import('../sandbox/account-file.ts'),
    import('../sandbox/request-handler.ts'),
  ]);
  return {
    credentials: PRACTICE_CREDENTIALS,
    requestHandler: practiceRequestHandler(new PracticeAccount(practiceAccountFile())),
    endpoint: 'https://practice.invalid',
  };
}

function awsSettings(choice: AccountChoice) {
  return {
    ...(choice.profile === undefined ? {} : { profile: choice.profile }),
    ...(choice.endpointUrl === undefined ? {} : { endpoint: choice.endpointUrl }),
  };
}

function environmentRegion(): string | undefined {
  return process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || undefined;
}

/** The Region as the AWS CLI finds it: environment first, then the profile of the shared configuration. */
async function configuredRegion(choice: AccountChoice): Promise<string | undefined> {
  const fromEnvironment = environmentRegion();
  if (fromEnvironment) return fromEnvironment;
  const { loadSharedConfigFiles } = await import('@smithy/core/config');
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const profile = choice.profile ?? process.env.AWS_PROFILE ?? 'default';
  return configFile[profile]?.region ?? credentialsFile[profile]?.region;
}
