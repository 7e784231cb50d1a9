import { type Runnable, runnableCommands } from '../commands/flag-table/ask-program.ts';

/** Flags of other programs that pages name by themselves. */
const OF_OTHERS = ['--no-retain-stacks', '--operation-preferences'];
/** Taken by every command, and declared by none. */
const OF_ALL = ['--help', '--version'];

const commands = runnableCommands();
const all = [...OF_ALL, ...OF_OTHERS, ...commands.flatMap(flagsOf)];

/** unknownFlags names what the program does not take in a piece of code such as `ecs-iam-wizard lint --trust`, `lint --trust` or `--trust`. */
export function unknownFlags(code: string): string[] {
  const words = code.split(/\s+/);
  const ours = words[0] === 'ecs-iam-wizard';
  const named = (ours ? words.slice(1) : words).join(' ');
  const command = commands.find(({ name }) => `${named} `.startsWith(`${name} `));
  const isGroup = commands.some(({ name }) => name.startsWith(`${named.split(' -')[0]} `));
  if (command === undefined && !isGroup && !ours && !named.startsWith('-')) return [];
  if (command === undefined && ours && !isGroup && /^[a-z]/.test(named)) return [named];
  const known = command === undefined ? all : [...OF_ALL, ...flagsOf(command)];
  return flagsIn(named).filter(flag => !known.includes(flag));
}

function flagsOf({ command }: Runnable): string[] {
  return command.options.flatMap(({ long, short }) => [long, short].filter(flag => flag != null));
}

/** The text behind an equals sign is the flag's value. */
function flagsIn(words: string): string[] {
  return words.split(' ').flatMap(word => /^(--[a-z][\w-]*|-[a-zA-Z](?![\w-]))/.exec(word)?.[0] ?? []);
}
