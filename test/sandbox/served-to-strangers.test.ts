import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { servePracticeAccount } from '../../source/sandbox/http-server.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { newPracticeFile } from './practice-clients.ts';

async function served() {
  const server = await servePracticeAccount(new PracticeAccount(newPracticeFile()), { port: 0 });
  onTestFinished(() => server.close());
  return { server, port: Number(new URL(server.url).port) };
}

async function connected(port: number, host = '127.0.0.1'): Promise<Socket> {
  const socket = connect(port, host);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** What comes back to bytes that are sent as they are. */
async function answerTo(port: number, sent: string): Promise<string> {
  const socket = await connected(port);
  socket.on('error', () => {});
  socket.write(sent);
  return text(socket);
}

const BODY = 'Action=ListUsers&Version=2010-05-08';
const HEADERS = 'Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n';
const LIST_USERS = `POST / HTTP/1.1\r\nHost: localhost\r\n${HEADERS}Content-Length: ${BODY.length}\r\n\r\n${BODY}`;

/** The other addresses of this machine; all of 127.0.0.0/8 is the machine itself on Linux alone. */
const OTHERS = [
  ...Object.values(networkInterfaces())
    .flatMap(rows => rows ?? [])
    .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
    .map(({ address }) => address),
  ...(process.platform === 'linux' ? ['127.0.0.2'] : []),
];

describe('a served practice account', () => {
  it('is not to be had by any other address of the machine', async () => {
    const { port } = await served();
    expect(await answerTo(port, LIST_USERS)).toContain('alice');
    for (const address of OTHERS)
      await expect(connected(port, address), address).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.each([
    ['no name of a machine at all', `POST / HTTP/1.0\r\n${HEADERS}\r\n`, '403'],
    ['two names', `POST / HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n${HEADERS}\r\n`, '403'],
    [
      'a name in the address',
      `POST http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n${HEADERS}\r\n`,
      '403',
    ],
    [
      'headers without an end',
      `POST / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431',
    ],
    ['no HTTP', 'hello\r\n\r\n', '400'],
    ['two lengths', LIST_USERS.replace('\r\n\r\n', '\r\nTransfer-Encoding: chunked\r\n\r\n'), '400'],
  ])('refuses %s', async (_, sent, status) => {
    const { port } = await served();
    const answer = await answerTo(port, sent);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toContain('alice');
  });

  it('takes no body without an end, in parts of unknown number', async () => {
    const { port } = await served();
    const head = `POST / HTTP/1.1\r\nHost: localhost\r\n${HEADERS}Transfer-Encoding: chunked\r\n\r\n`;
    const part = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    expect(await answerTo(port, head + part.repeat(17))).toMatch(/^(HTTP\/1.1 413 |$)/);
    expect(await answerTo(port, LIST_USERS)).toContain('alice');
  });

  it('answers others while many send their headers slowly, and ends with them', async () => {
    const { server, port } = await served();
    const slow = await Promise.all(Array.from({ length: 100 }, () => connected(port)));
    for (const socket of slow) socket.write('POST / HTTP/1.1\r\nHost: loc');
    expect(await answerTo(port, LIST_USERS)).toContain('alice');
    const ended = Promise.all(slow.map(socket => text(socket).catch(() => '')));
    await server.close();
    expect(new Set(await ended)).toEqual(new Set(['']));
  });
});
