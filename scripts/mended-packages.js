// Takes out of packages what they do when they are loaded and the program has no use for.
import path from 'node:path';

/** What stands in a file of a package, and what stands there instead. */
const MENDED = [
  // React's developer tools, and with them a WebSocket, which Ink imports when it is asked to.
  {
    file: 'ink/build/reconciler.js',
    text: "await import('./devtools.js')",
    instead: 'undefined',
  },
  // Its own name and version, which only those tools ask for; scripts cannot wait for a file.
  { file: 'ink/build/reconciler.js', text: 'await loadPackageJson()', instead: 'undefined' },
  // The encryption of connections, for who speaks to the practice account or to an endpoint on this machine.
  {
    file: '@smithy/node-http-handler/dist-es/node-https.js',
    text: 'import node_https from "node:https";\nexport { node_https };',
    instead: `const loaded = () => process.getBuiltinModule('node:https');
      export const node_https = {
        get Agent() { return loaded().Agent; },
        get request() { return loaded().request; },
      };`,
  },
  // What keeps connections open for encryption, made with the first connection that is encrypted.
  ...[
    ['let httpAgentPromise;', 'let httpAgentPromise, httpsAgentMade;'],
    ['httpsAgent: (() => {', 'httpsAgentProvider: () => httpsAgentMade ??= (() => {'],
    [
      'if (!isSSL && !this.config.httpAgent) {',
      'if (isSSL) this.config.httpsAgent ??= this.config.httpsAgentProvider();\n        if (!isSSL && !this.config.httpAgent) {',
    ],
  ].map(([text, instead]) => ({
    file: '@smithy/node-http-handler/dist-es/node-http-handler.js',
    text,
    instead,
  })),
  // Promises of the file system, with which Node loads its watchers of files, to read three files.
  ...[
    ['readFile.js', 'import { readFile as fsReadFile } from "node:fs/promises";', 'fsReadFile'],
    ['getSSOTokenFromFile.js', 'import { readFile } from "node:fs/promises";', 'readFile'],
  ].map(([file, text, name]) => ({
    file: `@smithy/core/dist-es/submodules/config/shared-ini-file-loader/${file}`,
    text,
    instead: `import { promisify } from "node:util";
      import { readFile as withCallback } from "node:fs";
      const ${name} = promisify(withCallback);`,
  })),
  // Streams of browsers, which Node loads when one asks what they are; the methods tell that something is none.
  {
    file: '@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js',
    text: 'export const isReadableStream = (stream) => typeof ReadableStream',
    instead:
      'export const isReadableStream = (stream) => typeof stream?.getReader === "function" && typeof ReadableStream',
  },
  // The cryptography of browsers, for random names that Node's own makes too.
  ...[
    ['import { getRandomValues } from "node:crypto";', 'import { randomUUID } from "node:crypto";'],
    ['const _getRandomValues = getRandomValues;', ''],
    ['bindV4(_getRandomValues)', '() => randomUUID()'],
  ].map(([text, instead]) => ({
    file: '@smithy/core/dist-es/submodules/serde/index.js',
    text,
    instead,
  })),
  // Checksums in the machine's own code; IAM asks for none.
  {
    file: '@smithy/core/dist-es/submodules/checksum/crc32/Crc32Node.js',
    text: 'import * as zlib from "node:zlib";',
    instead: 'const zlib = {};',
  },
  // Commands that are programs of their own; the parser loads what starts them for every command.
  {
    file: 'commander/lib/command.js',
    text: "require('node:child_process')",
    instead: "{ spawn: (...words) => process.getBuiltinModule('node:child_process').spawn(...words) }",
  },
].map(({ file, ...mend }) => ({ end: path.join(path.sep, 'node_modules', file), ...mend }));

/** mendedPackages is a plugin of the bundler; it fails where a package no longer has what is mended. */
export const mendedPackages = {
  name: 'mended-packages',
  transform(code, id) {
    const mends = MENDED.filter(({ end }) => id.endsWith(end));
    if (mends.length === 0) return null;
    return { code: mends.reduce((mended, mend) => applied(mended, mend, id), code), map: null };
  },
};

function applied(code, { text, instead }, id) {
  if (!code.includes(text)) throw new Error(`${id} no longer says ${text}.`);
  return code.replace(text, () => instead);
}
