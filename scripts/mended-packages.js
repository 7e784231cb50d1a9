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
    const mend = MENDED.find(({ end }) => id.endsWith(end));
    if (mend === undefined) return null;
    if (!code.includes(mend.text)) throw new Error(`${id} no longer says ${mend.text}.`);
    return { code: code.replace(mend.text, () => mend.instead), map: null };
  },
};
