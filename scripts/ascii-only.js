// Writes what is not ASCII as escapes, so that Node takes the text of the program byte by byte, without decoding it.

/** asciiOnly is a plugin of the bundler. */
export const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = escaped(chunk.code);
    }
  },
};

/** In strings, templates and expressions, where alone such characters stand, an escape means the same. */
function escaped(code) {
  return code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
