// Changes Ink while it is bundled, where it does more than the wizard needs: before the first frame, and at each key.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const simpleOutput = path.join(root, 'source/ui/frame/simple-output.ts');
const styledWidth = path.join(root, 'source/text/styled-width.ts');

/** Each changes one file of a library. */
const CHANGES = [
  {
    file: path.join('ink', 'build', 'output.js'),
    // Frames whose texts do not overlap need not be taken apart into characters.
    change: code => {
      const simply = `const drawn = drawSimply(this.operations, this.height); if (drawn !== undefined) return drawn;`;
      const made = replaced(code, '    get() {\n', `    get() {\n${simply}\n`);
      return `import { drawSimply } from ${JSON.stringify(simpleOutput)};\n${made}`;
    },
  },
  {
    file: path.join('widest-line', 'index.js'),
    // Lines of the wizard have colours and signs of one column: they need no segmenter.
    change: code =>
      replaced(
        code,
        "import stringWidth from 'string-width';",
        `import { styledWidth as stringWidth } from ${JSON.stringify(styledWidth)};`,
      ),
  },
  {
    file: path.join('yoga-layout', 'dist', 'binaries', 'yoga-wasm-base64-esm.js'),
    // Given its bytes, it need not start Node's fetch to decode the address that holds them, nor wait for anything.
    change: code => {
      const placeless = replaced(code, 'var _scriptDir = import.meta.url;', 'var _scriptDir = "";');
      const taken = replaced(placeless, 'loadYoga = loadYoga || {};', 'loadYoga = { instantiateWasm };');
      const data = /H="data:application\/octet-stream;base64,([^"]*)";/;
      const given = replaced(
        taken,
        data,
        (_, base64) =>
          `H="";function instantiateWasm(imports, receive){const module=new WebAssembly.Module(Buffer.from("${base64}","base64"));const instance=new WebAssembly.Instance(module, imports);receive(instance);return instance.exports}`,
      );
      return replaced(given, 'return loadYoga.ready', 'return loadYoga');
    },
  },
  {
    file: path.join('yoga-layout', 'dist', 'src', 'index.js'),
    change: code => replaced(code, 'await loadYoga()', 'loadYoga()'),
  },
];

/** fasterInk is the change, as a step of the bundler. */
export const fasterInk = {
  name: 'faster-ink',
  transform(code, id) {
    const change = CHANGES.find(({ file }) => id.endsWith(path.sep + file))?.change;
    return change === undefined ? null : { code: change(code), map: null };
  },
};

/** What is replaced must be there, so that another version of a library is looked at anew. */
function replaced(code, text, by) {
  const made = code.replace(text, by);
  if (made === code) throw new Error(`A library that is bundled no longer has: ${text}`);
  return made;
}
