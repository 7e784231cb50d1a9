// Takes the bundler's smallest chunks out: those that only hand on what stands in another one.

/** `export{t as runLint}from"./lint-DDiXwjW8.js";` and nothing else. */
const FACADE = /^export ?\{(?<names>[^{}]+)\} ?from ?"(?<target>\.\/[^"]+)";?\s*$/;
const IMPORT = /\bimport\((?<quote>["'`])(?<file>\.\/[^"'`]+)\k<quote>\)/g;

/** withoutFacades lets each dynamic import open the chunk that has the code, which saves Node a file. */
export const withoutFacades = {
  name: 'without-facades',
  generateBundle(_options, bundle) {
    const handsOn = new Map();
    for (const { fileName, code } of Object.values(bundle)) {
      const facade = FACADE.exec(code)?.groups;
      if (facade !== undefined) handsOn.set(`./${fileName}`, facade);
    }
    for (const chunk of Object.values(bundle))
      chunk.code = chunk.code.replace(IMPORT, (whole, _quote, file) =>
        handsOn.has(file) ? importOf(handsOn.get(file)) : whole,
      );
    for (const file of handsOn.keys()) delete bundle[file.slice('./'.length)];
  },
};

/** The same object that the facade would give, as far as anybody reads it. */
function importOf({ names, target }) {
  const members = names.split(',').map(name => {
    const [inside = '', outside = inside] = name.trim().split(' as ');
    return `${outside}:m.${inside}`;
  });
  return `import(\`${target}\`).then(m=>({${members.join(',')}}))`;
}
