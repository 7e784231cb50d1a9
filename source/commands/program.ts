import { type Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { askedCommands } from './asked-commands.ts';
import { COMMAND_NAMES, commandTree, refuseUnknownCommand } from './command-tree.ts';
import type { OpenWizard } from './create/wizard.ts';
import type { Finish } from './declaration.ts';
import { errorForm, reportFailure } from './report-failure.ts';
import { takeSettings } from './settings/take-settings.ts';
import { type KnownWords, wordFailure } from './word-errors.ts';

/** runProgram carries out the words of a command line and answers the exit code; all errors are told on stderr. */
export async function runProgram(argv: readonly string[], openWizard: OpenWizard): Promise<number> {
  if (argv.includes('--no-color')) process.env.NO_COLOR = '1';
  const form = errorForm(argv);
  let exitCode = 0;
  const finish: Finish = code => {
    exitCode = code;
  };
  const program = commandTree(finish, openWizard, askedCommands(argv, COMMAND_NAMES));
  program.hook('preAction', takeSettings);
  try {
    refuseUnknownCommand(argv, program);
    await program.parseAsync(withoutHelpCommand(argv), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, form);
    return error.exitCode === 0
      ? 0
      : reportFailure(wordFailure(error, knownWords(program, argv), argv), form);
  }
}

/** The parser's own help knows one name only: `help sandbox show` is `sandbox show --help`. */
function withoutHelpCommand(argv: readonly string[]): string[] {
  const [first, ...rest] = argv;
  return first === 'help' ? [...rest, '--help'] : [...argv];
}

/** knownWords are the flags and subcommands of the command that the words of a command line lead to. */
function knownWords(program: Command, argv: readonly string[]): KnownWords {
  let current: CommandUnknownOpts | Command =
    program.commands.find(command => command.name() === 'wizard') ?? program;
  let within: readonly CommandUnknownOpts[] = program.commands;
  const path: string[] = [];
  for (const word of argv) {
    const found = within.find(command => command.name() === word);
    if (found === undefined) continue;
    current = found;
    path.push(word);
    within = found.commands;
  }
  const usual = within === program.commands ? undefined : within.find(command => command.name() === 'list');
  const asked = usual ?? current;
  return {
    command: path.join(' '),
    given: asked.args,
    taken: asked.registeredArguments.map(word => ({ name: word.name(), choices: word.argChoices ?? [] })),
    flags: [...asked.options.flatMap(({ long }) => long ?? []), '--help'],
    valued: asked.options.flatMap(({ long, required }) => (required && long) || []),
    subcommands: current.commands.map(command => command.name()),
    usual: usual?.name(),
  };
}
