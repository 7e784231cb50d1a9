import { usageFailure } from '../../text/failure.ts';
import type { Output } from '../output/output.ts';
import { StopSignal } from '../run/stop-signal.ts';

/** Where the practice account is served unless --port says otherwise. */
const DEFAULT_PORT = '4580';
const PORT_MAX = 65_535;

/**
 * serveSandbox is the command sandbox serve: the practice account on 127.0.0.1, for the AWS CLI and the SDKs of other languages,
 * until Ctrl-C or SIGTERM. To be stopped is how it is meant to end, so that both are success.
 */
export async function serveSandbox(
  flags: { readonly port?: string | undefined },
  output: Output,
): Promise<number> {
  const port = portOf(flags.port ?? DEFAULT_PORT);
  const [{ PracticeAccount }, { practiceAccountFile }, { servePracticeAccount }, { faultPlanFrom }] =
    await Promise.all([
      import('../../sandbox/practice-account.ts'),
      import('../../sandbox/account-file.ts'),
      import('../../sandbox/http-server.ts'),
      import('../../sandbox/fault-environment.ts'),
    ]);
  const plan = faultPlanFrom(process.env);
  const account = new PracticeAccount(practiceAccountFile());
  const { id } = account.show().account;
  const stop = new StopSignal();
  try {
    const server = await servePracticeAccount(account, { port, plan });
    output.data({ url: server.url, account: id }, () => invitation(server.url, id));
    await stopped(stop.signal);
    await server.close();
  } finally {
    stop.release();
  }
  return 0;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= PORT_MAX) return port;
  throw usageFailure(
    'InvalidValue',
    `--port cannot be ${JSON.stringify(text)}.`,
    `Give a number from 0 to ${PORT_MAX}; 0 is any port that is free.`,
  );
}

function invitation(url: string, account: string): string {
  return [
    `PRACTICE ACCOUNT ${account} at ${url}   (Ctrl-C ends it)`,
    '',
    'For the AWS CLI and other SDKs, in another terminal:',
    `  export AWS_ENDPOINT_URL=${url} AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1`,
    '  export AWS_ACCESS_KEY_ID=PRACTICE AWS_SECRET_ACCESS_KEY=PRACTICE',
    '  aws iam list-users',
    `Versions of the AWS CLI before 2.13 do not read AWS_ENDPOINT_URL: add --endpoint-url ${url} to each call.`,
  ].join('\n');
}
