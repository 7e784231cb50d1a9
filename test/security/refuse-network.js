import childProcess, { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import threads from 'node:worker_threads';

/**
 * Loaded before a program (NODE_OPTIONS=--import): whatever would leave the process throws, and is written to the file that
 * REFUSED_RECORD names, a line each. REFUSED_EXCEPT names what is let through: `connect 127.0.0.1:4580`, a line each.
 */
const { REFUSED_RECORD: record = '', REFUSED_EXCEPT: except = '' } = process.env;
const allowed = new Set(except.split('\n'));

function refuse(what) {
  if (what === undefined || allowed.has(what)) return;
  appendFileSync(record, `${what}\n`);
  throw Object.assign(new Error(`Refused: ${what}`), { code: 'REFUSED' });
}

function guard(object, name, describe) {
  const original = object[name];
  if (typeof original !== 'function') return;
  object[name] = function guarded(...words) {
    refuse(describe(...words));
    return original.apply(this, words);
  };
}

/** Node's own callers hand on their words as a list; then come objects, paths and ports. */
function placeOf(...words) {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words;
  if (typeof first === 'object' && first !== null)
    return first.path ?? `${first.host ?? 'localhost'}:${first.port}`;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return first;
  return `${typeof second === 'string' ? second : 'localhost'}:${first}`;
}

guard(net.Socket.prototype, 'connect', (...words) => `connect ${placeOf(...words)}`);
guard(net.Server.prototype, 'listen', (...words) => `listen ${placeOf(...words)}`);

for (const name of ['bind', 'connect', 'send']) guard(dgram.Socket.prototype, name, () => `datagram ${name}`);

// An address needs nobody to be asked for it.
const asked = name => /^(lookup|resolve|reverse)/.test(name);
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(resolver).filter(asked))
    guard(resolver, name, host => (net.isIP(host) === 0 ? `name ${host}` : undefined));

// A program of Node inherits NODE_OPTIONS, and this with it; any other could do as it likes.
const started = (file, words) => `start ${[file, ...(Array.isArray(words) ? words : [])].join(' ')}`;
guard(ChildProcess.prototype, 'spawn', ({ file, args }) => started(file, args?.slice(1)));
for (const name of ['spawnSync', 'execFileSync', 'execSync']) guard(childProcess, name, started);

// A thread would have all of it back.
threads.Worker = function Worker() {
  refuse('start a thread');
};

syncBuiltinESMExports();
