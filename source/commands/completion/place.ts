import type { CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { repeatable } from '../flags/flag-set.ts';

/** Where in a command line the cursor stands. */
export interface Place {
  /** The command, with the groups that it is in: `['sandbox', 'show']`; nothing before one is named. */
  readonly path: readonly string[];
  readonly command: CommandUnknownOpts;
  /** What the flags so far were given; `''` for one without a value. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Words so far that are neither flags nor their values nor commands. */
  readonly words: readonly string[];
  readonly wanted: Wanted;
  /** Whether a flag can follow: none does behind `--`. */
  readonly takesFlags: boolean;
}

export type Wanted =
  /** `before` is what of the word is no part of the value: `--user-name=`. */
  | { readonly kind: 'value'; readonly flag: Option; readonly before: string; readonly typed: string }
  | { readonly kind: 'flag'; readonly typed: string }
  | { readonly kind: 'word'; readonly typed: string };

/** What a command does where no subcommand is named; the parser keeps it to itself. */
const DEFAULT_COMMANDS: Readonly<Record<string, string>> = { '': 'wizard', settings: 'list' };

/** placeIn finds out what the word at the cursor would be, by the words before it. */
export function placeIn(program: CommandUnknownOpts, before: readonly string[], typed: string): Place {
  const path: string[] = [];
  const words: string[] = [];
  const given = new Map<string, string[]>();
  let command = program;
  let pending: Option | undefined;
  let flagsEnded = false;
  const give = (flag: Option, value: string) => {
    const name = flag.long ?? flag.flags;
    given.set(name, [...(given.get(name) ?? []), value]);
  };
  for (const word of before) {
    if (pending !== undefined) {
      give(pending, word);
      pending = undefined;
    } else if (!flagsEnded && word === '--') {
      flagsEnded = true;
    } else if (!flagsEnded && /^-./.test(word)) {
      const [name = '', value] = split(word);
      const flag = flagsOf(command, path).find(({ long, short }) => long === name || short === name);
      if (flag === undefined) continue;
      if (value !== undefined || !flag.required) give(flag, value ?? '');
      else pending = flag;
    } else {
      const next = words.length === 0 ? subcommand(command, word) : undefined;
      if (next === undefined) words.push(word);
      else path.push(word);
      command = next ?? command;
    }
  }
  return { path, command, given, words, wanted: wantedAt(typed), takesFlags: !flagsEnded };

  function wantedAt(word: string): Wanted {
    if (pending !== undefined) return { kind: 'value', flag: pending, before: '', typed: word };
    if (flagsEnded || !word.startsWith('-')) return { kind: 'word', typed: word };
    const [name = '', value] = split(word);
    const flag = flagsOf(command, path).find(({ long, required }) => long === name && required);
    if (value === undefined || flag === undefined) return { kind: 'flag', typed: word };
    return { kind: 'value', flag, before: `${name}=`, typed: value };
  }
}

/** openFlags lists the flags that the command still takes: those not given yet, and those that may be given again. */
export function openFlags({ command, path, given, takesFlags }: Place): Option[] {
  if (!takesFlags) return [];
  const help = command.createHelp();
  const visible = [
    ...flagsOf(command, path).filter(({ hidden }) => !hidden),
    ...help.visibleOptions(command).filter(({ long }) => long === '--help'),
  ];
  return visible.filter(
    (option, index) =>
      option.long !== undefined &&
      visible.findIndex(({ long }) => long === option.long) === index &&
      (!given.has(option.long) || option.parseArg === repeatable),
  );
}

/** openCommands lists the subcommands that can be named here. */
export function openCommands({ command, words }: Place): readonly CommandUnknownOpts[] {
  return words.length > 0 ? [] : command.createHelp().visibleCommands(command);
}

function flagsOf(command: CommandUnknownOpts, path: readonly string[]): readonly Option[] {
  const byDefault = subcommand(command, DEFAULT_COMMANDS[path.join(' ')]);
  return [...command.options, ...(byDefault?.options ?? [])];
}

function subcommand(command: CommandUnknownOpts, name: string | undefined): CommandUnknownOpts | undefined {
  return command.commands.find(candidate => candidate.name() === name);
}

function split(word: string): [string, string?] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
