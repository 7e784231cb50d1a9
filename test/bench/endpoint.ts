import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One page of users was asked for: the marker ('' for the first page) and the moment, in milliseconds since 1970. */
export interface PageAsked {
  readonly usersAskedFor: string;
  readonly at: number;
}

/** An endpoint of IAM and STS on 127.0.0.1, in another process. */
export interface Endpoint {
  /** Credentials that it takes, and where it is, for this program and for the AWS CLI. */
  readonly env: Readonly<Record<string, string>>;
  /** reset begins anew, with this many users besides those of every practice account. */
  reset(users: number): Promise<void>;
  /** onPage calls back for each page of users until what it gives is called. */
  onPage(listener: (page: PageAsked) => void): () => void;
  close(): void;
}

/** openEndpoint starts an endpoint and waits until it answers. */
export async function openEndpoint(): Promise<Endpoint> {
  const child = fork(fileURLToPath(new URL('endpoint-process.js', import.meta.url)));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
    },
    reset: users =>
      new Promise(resolve => {
        const look = (message: unknown) => {
          if (!Object.hasOwn(message as object, 'users')) return;
          child.off('message', look);
          resolve();
        };
        child.on('message', look);
        child.send({ users });
      }),
    onPage: listener => {
      const hear = (message: unknown) => {
        if (typeof message === 'object' && message && 'usersAskedFor' in message)
          listener(message as PageAsked);
      };
      child.on('message', hear);
      return () => void child.off('message', hear);
    },
    close: () => child.disconnect(),
  };
}
