import { describe, expect, it } from 'vitest';
import { runCommand } from '../e2e/run-program.ts';
import { ownSurroundings } from '../e2e/surroundings.ts';
import { type Refusal, refusal } from './refused-program.ts';

const { env } = ownSurroundings();

function run(script: string, { env: refusing }: Refusal) {
  return runCommand(process.execPath, ['-e', script], { ...env, ...refusing });
}

describe('the refusal of the network', () => {
  it.each([
    ['net by port and host', "require('net').connect(443, '192.0.2.1')", 'connect 192.0.2.1:443'],
    ['net by options', "require('net').connect({ host: '192.0.2.1', port: 1 })", 'connect 192.0.2.1:1'],
    ['a socket of its own', "new (require('net').Socket)().connect(443)", 'connect localhost:443'],
    ['a socket in the file system', "require('net').connect('/run/agent')", 'connect /run/agent'],
    ['tls', "require('tls').connect(443, '192.0.2.1')", 'connect 192.0.2.1:443'],
    ['http', "require('http').get('http://192.0.2.1')", 'connect 192.0.2.1:80'],
    ['https', "require('https').get('https://192.0.2.1')", 'connect 192.0.2.1:443'],
    ['http2', "require('http2').connect('http://192.0.2.1')", 'connect 192.0.2.1:80'],
    ['fetch', "fetch('https://192.0.2.1')", 'connect 192.0.2.1:443'],
    ['a name', "require('dns').lookup('aws.example', () => {})", 'name aws.example'],
    ['a promised name', "require('dns').promises.resolve4('aws.example')", 'name aws.example'],
    ['a resolver', "new (require('dns').Resolver)().resolveAny('aws.example', () => {})", 'name aws.example'],
    ['a datagram', "require('dgram').createSocket('udp4').send('x', 53, '192.0.2.1')", 'datagram send'],
    ['a server', "require('net').createServer().listen(0, '0.0.0.0')", 'listen 0.0.0.0:0'],
    ['a program', "require('child_process').spawn('curl', ['x'])", 'start curl x'],
    ['a program waited for', "require('child_process').spawnSync('curl', ['x'])", 'start curl x'],
    ['a shell', "require('child_process').execSync('curl x')", 'start curl x'],
    ['a thread', "new (require('worker_threads').Worker)('', { eval: true })", 'start a thread'],
    [
      'an import',
      "import('node:net').then(({ connect }) => connect(443, '192.0.2.1'))",
      'connect 192.0.2.1:443',
    ],
  ])('holds for %s', async (_, script, attempt) => {
    const refused = refusal();
    const { exitCode, stderr } = await run(script, refused);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('Refused: ')]);
    expect(refused.attempts()).toEqual([attempt]);
  });

  it('holds in a program of Node that was let through', async () => {
    const script = "require('net').connect(443, '192.0.2.1')";
    const refused = refusal(`start ${process.execPath} -e ${script}`);
    const start = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(script)}])`;
    expect((await run(start, refused)).exitCode).toBe(0);
    expect(refused.attempts()).toEqual(['connect 192.0.2.1:443']);
  });
});
