// Cuts the bundle into chunks. Node takes longer to open a chunk than to read some more kilobytes, so that the code which
// a command needs stands in few of them.
import path from 'node:path';

/**
 * The layers of the program, each with the modules that it is loaded for. A module stands in the first layer that
 * needs it, so that a layer leans only on those before it and each is run in the order of its imports.
 */
const LAYERS = [
  {
    name: 'start',
    roots: ['source/commands/print.ts', 'source/commands/leave.ts', 'source/commands/version.ts'],
  },
  {
    name: 'program',
    // What the first picture of the wizard needs besides Ink is little, and other commands need most of it too.
    roots: [
      'source/commands/program.ts',
      'source/commands/create/wizard.ts',
      'source/text/safe-text.ts',
      'source/text/wrap.ts',
    ],
  },
  {
    name: 'library',
    roots: ['source/commands/templates/templates.ts', 'source/commands/reference/reference.ts'],
  },
  { name: 'lint', roots: ['source/commands/lint/lint.ts', 'source/commands/lint/explain.ts'] },
  { name: 'account', roots: ['source/account/open-account.ts', 'source/commands/settings/settings.ts'] },
  { name: 'simulate', roots: ['source/commands/simulate/simulate.ts'] },
  {
    name: 'practice-account',
    roots: [
      'source/sandbox/practice-account.ts',
      'source/sandbox/account-file.ts',
      'source/sandbox/request-handler.ts',
    ],
  },
  {
    name: 'runs',
    roots: ['source/commands/run/undo.ts', 'source/commands/run/resume.ts', 'source/commands/run/runs.ts'],
  },
  { name: 'create', roots: ['source/commands/create/create.ts', 'source/commands/create/attach.ts'] },
  {
    name: 'upkeep',
    roots: [
      'source/commands/doctor/doctor.ts',
      'source/commands/sandbox/sandbox.ts',
      'source/commands/sandbox/sandbox-serve.ts',
    ],
  },
  { name: 'request-files', roots: ['source/commands/apply/apply.ts'] },
  { name: 'denied', roots: ['source/commands/denied/denied.ts'] },
  { name: 'try', roots: ['source/commands/try/try.ts'] },
  { name: 'export', roots: ['source/commands/export/export.ts', 'source/export/markdown.ts'] },
  { name: 'yaml', roots: ['yaml'] },
  { name: 'aws-sdk', roots: ['source/account/aws-sdk.ts', '@aws-sdk/client-iam', '@aws-sdk/client-sts'] },
  { name: 'aws-credentials', roots: ['@aws-sdk/credential-providers'] },
  { name: 'ink', roots: ['ink', 'react', 'source/ui/opening/opening.tsx'] },
  { name: 'faces', roots: ['source/accessible/open-accessible.ts'], sharedWith: 'source/ui/open-wizard.tsx' },
  { name: 'conversation', roots: ['source/accessible/open-accessible.ts'] },
  { name: 'wizard', roots: ['source/ui/open-wizard.tsx'] },
];

/**
 * @typedef {{ importedIds: string[], dynamicallyImportedIds: string[] }} ModuleInfo
 * @typedef {{ getModuleInfo(id: string): ModuleInfo | null }} Modules
 */

/**
 * chunkNames answers, for the bundler, in which chunk a module stands; for what no layer needs the bundler decides.
 * @param {string} root the folder of the package
 * @param {string} entry the first module, from that folder
 * @returns {(id: string, modules: Modules) => string | null}
 */
export function chunkNames(root, entry) {
  /** @type {Map<string, string> | undefined} */
  let layers;
  return (id, modules) => {
    layers ??= layersOf(root, path.join(root, entry), modules);
    return layers.get(id) ?? null;
  };
}

/** @param {string} root @param {string} entry @param {Modules} modules */
function layersOf(root, entry, modules) {
  /** @type {Map<string, string | null>} */
  const layers = new Map([[entry, null]]);
  const everything = reached([entry], id => all(modules.getModuleInfo(id)));
  const needed = words =>
    reached(modulesOf(root, words, everything, modules), id => modules.getModuleInfo(id)?.importedIds ?? []);
  for (const { name, roots, sharedWith } of LAYERS) {
    const other = sharedWith === undefined ? everything : needed(sharedWith);
    for (const id of roots.flatMap(words => [...needed(words)]))
      if (other.has(id) && !layers.has(id)) layers.set(id, name);
  }
  return layers;
}

/** A file of the program, or what its files import of a package. */
function modulesOf(root, words, everything, modules) {
  const file = path.join(root, words);
  if (everything.has(file)) return [file];
  const ofPackage = path.join(path.sep, 'node_modules', words, path.sep);
  const found = [...everything]
    .filter(id => id.startsWith(path.join(root, 'source')))
    .flatMap(id => all(modules.getModuleInfo(id)))
    .filter(id => id.includes(ofPackage));
  if (found.length === 0) throw new Error(`The program has no module ${words} to cut a chunk for.`);
  return found;
}

/** @param {ModuleInfo | null} module */
function all(module) {
  return module === null ? [] : [...module.importedIds, ...module.dynamicallyImportedIds];
}

/** @param {string[]} first @param {(id: string) => string[]} next @returns {Set<string>} */
function reached(first, next) {
  const found = new Set(first);
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}
