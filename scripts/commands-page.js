// Writes docs/commands.md from the tree of commands that the parser and the help use.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const DO_NOT_EDIT =
  '<!-- Written by `npm run docs:commands`; change the declarations of the commands instead. -->';

/** The page, from the tree and the list of exit codes. */
export function commandsPage(tree, exitCodes) {
  const everywhere = tree.options.filter(option => option.helpGroupHeading === 'Everywhere:');
  const shared = everywhere.map(option => option.long);
  const runnable = tree.commands.filter(command => command.name() !== 'help');
  return [
    DO_NOT_EDIT,
    '# Commands',
    `${tree.description()} Without a command the wizard opens; flags of \`create\` given there answer its steps beforehand.`,
    [
      '| command | what for |',
      '| --- | --- |',
      ...runnable
        .filter(command => command.name() !== 'wizard')
        .map(
          command =>
            `| [\`${command.name()}\`](#${command.name()}) | ${cell(command.summary() || command.description())} |`,
        ),
    ].join('\n'),
    '## Everywhere',
    `Every command takes these, before its name or behind it; ${unqueried(tree).join(', ')} know no \`--query\`.`,
    flagTable(everywhere),
    '## Exit codes',
    [
      '| code | when |',
      '| --- | --- |',
      ...exitCodes.map(([code, when]) => `| ${code} | ${cell(when)} |`),
    ].join('\n'),
    ...runnable.flatMap(command => section(command, [], shared)),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** Commands that print no data of which a part could be asked for. */
function unqueried(command, parents = []) {
  return command.commands.flatMap(inner => {
    const names = [...parents, inner.name()];
    if (inner.commands.length > 0) return unqueried(inner, names);
    const isOne = inner.name() !== 'wizard' && !inner.options.some(option => option.long === '--query');
    return isOne ? [`\`${names.join(' ')}\``] : [];
  });
}

function section(command, parents, shared) {
  const names = [...parents, command.name()];
  const isWizard = command.name() === 'wizard';
  const mark = '#'.repeat(Math.min(names.length + 1, 4));
  return [
    `${mark} ${isWizard ? 'Without a command' : names.join(' ')}`,
    command.description(),
    fenced('text', usage(command, isWizard ? [] : names)),
    ...argumentTable(command),
    ...flagTables(command, shared),
    ...examples(command),
    ...command.commands
      .filter(inner => inner.name() !== 'help')
      .flatMap(inner => section(inner, names, shared)),
  ];
}

function usage(command, names) {
  const given = command.commands.length > 0 ? ['COMMAND'] : command.registeredArguments.map(argumentTerm);
  return ['ecs-iam-wizard', ...names, '[flags]', ...given].join(' ');
}

function argumentTerm(argument) {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function argumentTable(command) {
  if (command.registeredArguments.length === 0) return [];
  const rows = command.registeredArguments.map(
    argument => `| \`${argumentTerm(argument)}\` | ${cell(argument.description)} |`,
  );
  return [['| argument | what for |', '| --- | --- |', ...rows].join('\n')];
}

/** One table a heading of the help; what every command takes stands once for all. */
function flagTables(command, shared) {
  const groups = new Map();
  for (const option of command.options) {
    const isShared = shared.includes(option.long) && !hasOwnChoices(option);
    if (isShared || option.hidden) continue;
    const heading = option.helpGroupHeading ?? 'Flags:';
    groups.set(heading, [...(groups.get(heading) ?? []), option]);
  }
  return [...groups].map(([heading, options]) => flagTable(options, heading.replace(/:$/, '')));
}

/** lint prints in one form more. */
function hasOwnChoices(option) {
  return option.long === '--output' && option.argChoices.includes('sarif');
}

function flagTable(options, heading = 'flag') {
  const rows = options.map(option => {
    const fallback =
      option.defaultValue === undefined ||
      option.description.includes('by default') ||
      typeof option.defaultValue === 'boolean' ||
      Array.isArray(option.defaultValue)
        ? ''
        : ` (by default ${option.defaultValue})`;
    return `| \`${option.flags}\` | ${cell(option.description)}${fallback} |`;
  });
  return [`| ${heading} | |`, '| --- | --- |', ...rows].join('\n');
}

/** The text behind the flags of the help, which the parser keeps as something that listens. */
function examples(command) {
  let text = '';
  command.emit('afterHelp', { error: false, command, write: part => (text += part) });
  const [before = '', shown = ''] = text.split(/^(?:Examples:)$/m);
  const [own = '', ...rest] = shown.split(/\n\n(?=\S)/);
  const words = [before, ...rest].map(part => part.trim()).filter(part => part !== '');
  // Words behind an example are a comment, for a shell too.
  const commands = own.replaceAll(/^( *\S.*?)( {2,})(?=[a-z].*$)/gm, '$1$2# ');
  const block = commands.trim() === '' ? [] : [fenced('sh', commands)];
  return [...words.map(prose), ...block];
}

/** A paragraph of the help; what it indents is an example of something. */
function prose(text) {
  const shown = text.search(/^ {2}/m);
  if (shown < 0) return escaped(text);
  const example = text.slice(shown);
  return `${escaped(text.slice(0, shown).trim())}\n\n${fenced(/^ {2}version:/.test(example) ? 'yaml' : 'text', example)}`;
}

function fenced(language, text) {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const margin = Math.min(...lines.filter(line => line !== '').map(line => line.search(/\S/)));
  return [`\`\`\`${language}`, ...lines.map(line => line.slice(margin)), '```'].join('\n');
}

function cell(text) {
  return escaped(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Placeholders are no HTML. */
function escaped(text) {
  return text.replaceAll('<', '&lt;').replaceAll('*', '\\*');
}

async function writePage() {
  // The program looks for its package above its own code.
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'dist', 'commands-page-'));
  try {
    const file = path.join(folder, 'tree.mjs');
    await build({
      stdin: {
        contents:
          "export { commandTree } from './source/commands/command-tree.ts'; export { EXIT_CODES } from './source/commands/help/exit-codes.ts';",
        resolveDir: root,
        loader: 'ts',
      },
      outfile: file,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
      },
      logLevel: 'warning',
    });
    const { commandTree, EXIT_CODES } = await import(pathToFileURL(file).href);
    writeFileSync(
      path.join(root, 'docs/commands.md'),
      commandsPage(
        commandTree(
          () => {},
          async () => 0,
        ),
        EXIT_CODES,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePage();
