import { spawnSync } from 'node:child_process';

/** A command as a page shows it. */
export interface ShownCommand {
  /** As it is typed: over several lines where it goes on. */
  readonly line: string;
  /** The exit code that the page tells in the words behind it (`# ends with 1`); 0 unless told. */
  readonly ending: number;
}

/** shownCommands takes a block of commands apart; whether one goes on in the next line, bash knows. */
export function shownCommands(block: string): ShownCommand[] {
  const commands: ShownCommand[] = [];
  let begun: string[] = [];
  for (const line of block.split('\n')) {
    begun.push(line);
    const text = begun.join('\n');
    if (!isWhole(text)) continue;
    if (!isSilent(text)) commands.push({ line: text, ending: endingOf(text) });
    begun = [];
  }
  if (!isSilent(begun.join('\n'))) throw new Error(`A command is not whole: ${begun.join('\n')}`);
  return commands;
}

/** isOurs tells whether a command runs this program, alone or among others. */
export function isOurs({ line }: ShownCommand): boolean {
  return /(^|[|;&(]|\bnpx|^\w+=('[^']*'|\S+))\s*ecs-iam-wizard(?![\w-])/m.test(line);
}

/** Bash warns of an open here-document, and refuses what else is open. */
function isWhole(text: string): boolean {
  if (text.endsWith('\\')) return false;
  const { status, stderr } = spawnSync('bash', ['-n', '-c', text], { encoding: 'utf8' });
  return status === 0 && stderr === '';
}

function isSilent(text: string): boolean {
  return /^\s*(#.*)?$/.test(text);
}

function endingOf(text: string): number {
  return Number(/\s#.*\bends with (\d+)/.exec(text)?.[1] ?? 0);
}
