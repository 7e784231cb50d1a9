import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SeededCredentials, seededCredentials } from './seeded-credentials.ts';

/** A server that gives out credentials, as those of a container, of a machine and of IAM Identity Center do. */
export interface CredentialServer {
  readonly url: string;
  /** `127.0.0.1:4580` */
  readonly place: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** Refuses everything with what it was sent. */
  isEcho: boolean;
  close(): Promise<void>;
}

const LATER = '2099-01-01T00:00:00Z';
const METADATA = '/latest/meta-data/iam/security-credentials/';

const given = ({ keyId, secret, token }: SeededCredentials) => ({
  Code: 'Success',
  AccessKeyId: keyId,
  SecretAccessKey: secret,
  Token: token,
  Expiration: LATER,
});

const ANSWERS: Readonly<Record<string, string>> = {
  '/latest/api/token': 'a-token-of-the-machine',
  [METADATA]: 'machine-role',
  [`${METADATA}machine-role`]: JSON.stringify(given(seededCredentials('machine'))),
  '/container': JSON.stringify(given(seededCredentials('container'))),
};

/** startCredentialServer serves on 127.0.0.1 until it is closed. */
export async function startCredentialServer(): Promise<CredentialServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    asked.push(path);
    const answer = served.isEcho ? undefined : ANSWERS[path];
    const { headers } = request;
    const refusal = JSON.stringify({ Code: 'Refused', Message: JSON.stringify(headers), headers });
    response.setHeader('x-aws-ec2-metadata-token-ttl-seconds', '21600');
    response.writeHead(answer === undefined ? 403 : 200).end(answer ?? refusal);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: CredentialServer = {
    url: `http://${place}`,
    place,
    asked,
    isEcho: false,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return served;
}
