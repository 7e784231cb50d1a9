// Ends the program, with a sentence, on a Node that is too old for it. It stands before everything else of the program
// and is written in words that every Node can read, because an old one would say a syntax error instead.

/** What package.json declares: `^20.19.0 || >=22.3.0` is the oldest version of one line, and the oldest of what follows. */
const ENGINES = /^\^(\d+)\.(\d+)\.0 \|\| >=(\d+)\.(\d+)\.0$/;

/**
 * nodeGuard is the text that the program begins with.
 * @param {{ version: string, engines: { node: string } }} manifest
 */
export function nodeGuard({ version, engines }) {
  const found = ENGINES.exec(engines.node);
  if (found === null)
    throw new Error(`package.json declares engines that the guard cannot read: ${engines.node}`);
  const [line, oldest, later, oldestLater] = found.slice(1).map(Number);
  const sentence = `ecs-iam-wizard ${version} needs Node ${line}.${oldest}, ${later}.${oldestLater} or later; this is Node `;
  return `(${refuseOldNode})(${line},${oldest},${later},${oldestLater},${JSON.stringify(sentence)});`;
}

function refuseOldNode(line, oldest, later, oldestLater, sentence) {
  const own = process.versions.node.split('.').map(Number);
  const major = own[0];
  if (major > later || (major === later && own[1] >= oldestLater) || (major === line && own[1] >= oldest))
    return;
  // biome-ignore lint/style/useNodejsImportProtocol: the Nodes that this speaks on do not know it
  require('fs').writeSync(2, `${sentence}${process.versions.node}.\n`);
  process.exit(255);
}
