import path from 'node:path';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { practiceRequestHandler } from '../../source/sandbox/request-handler.ts';
import { ownFolder } from '../own-folder.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const { IAMClient } = await import('@aws-sdk/client-iam');
const { STSClient } = await import('@aws-sdk/client-sts');

/** newPracticeFile names a file for a practice account in a folder of its own. */
export function newPracticeFile(): string {
  return path.join(ownFolder('practice'), 'practice-account.json');
}

/** practiceClients gives the SDK's clients on a practice account. */
export function practiceClients(file = newPracticeFile()) {
  const account = new PracticeAccount(file);
  const config = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'practice' },
    maxAttempts: 1,
    requestHandler: practiceRequestHandler(account),
  };
  return { file, account, iam: new IAMClient(config), sts: new STSClient(config) };
}

/** refusal gives the error that a call ends with: name, wire code, message and HTTP status. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { name, message } = error;
    const { Code, $metadata } = error as Error & {
      Code?: string;
      $metadata?: { httpStatusCode?: number; requestId?: string };
    };
    return { name, message, code: Code, status: $metadata?.httpStatusCode, requestId: $metadata?.requestId };
  }
  throw new Error('The call was expected to be refused, and was not.');
}
