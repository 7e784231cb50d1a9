// Lets packages that measure text make their expressions when they first need them. The first segmenter and the table of
// all emoji take Node longer than all the rest of a short command, and a text in ASCII needs neither.
import path from 'node:path';

const PACKAGE = path.join(path.sep, 'node_modules', 'string-width', 'index.js');
/** `const segmenter = new Intl.Segmenter();` or `const mark = /\p{Mark}/v;` on a line of its own. */
const CONSTANT =
  /^const (?<name>\w+) = (?:(?<segmenter>new Intl\.Segmenter\(.*\))|\/(?<source>.*\\p\{.*)\/(?<flags>[a-z]*));$/gm;

/** lazyExpressions is a plugin of the bundler. */
export const lazyExpressions = {
  name: 'lazy-expressions',
  transform(code, id) {
    // The old one of the tables, in CommonJS, makes none at its start.
    if (!id.endsWith(PACKAGE) || code.includes('require(')) return null;
    const constants = [...code.matchAll(CONSTANT)];
    if (constants.length === 0) throw new Error(`${id} makes no expression at its start any more.`);
    return { code: constants.reduce(madeWhenNeeded, code), map: null };
  },
};

/** An expression that is written as a literal is checked, with all its tables, when the code is read: as a text it is not. */
function madeWhenNeeded(code, [whole, name, segmenter, source, flags]) {
  const made = `${name}WhenMade`;
  const value = segmenter ?? `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`;
  return code
    .replace(whole, () => `let ${made};\nconst ${made}Once = () => (${made} ??= ${value});`)
    .replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${made}Once()`);
}
