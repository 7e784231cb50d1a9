// Writes a chunk as the function that the loader of chunks calls.

/** BEGINNING and END stand around the text of a chunk. */
const BEGINNING = '(function(exports,require,module,__dirname){"use strict";';
const END = '\n})';

/** asFunction is a plugin of the bundler. */
export const asFunction = {
  name: 'as-function',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = `${BEGINNING}${chunk.code}${END}`;
  },
};
