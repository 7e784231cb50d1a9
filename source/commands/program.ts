import {
  Argument,
  Command,
  CommanderError,
  type CommandUnknownOpts,
  Option,
} from '@commander-js/extra-typings';
import {
  existingPolicyFlags,
  policyArnFlag,
  principalFlags,
  rateFlag,
  reasonFlag,
  runFlags,
} from './attach-flags.ts';
import { EXAMPLES } from './examples.ts';
import { mergedFlags, repeatable, takeFlags } from './flag-set.ts';
import { Output } from './output.ts';
import { conditionFlags, documentFlags, existingFlag, namingFlags } from './policy-flags.ts';
import { errorForm, reportFailure } from './report-failure.ts';
import { addRunCommands } from './run-commands.ts';
import {
  defaultForm,
  LINT_FORMS,
  outputForm,
  REFERENCE_FORMS,
  type SharedFlags,
  sharedFlags,
  sharedFlagsWith,
} from './shared-flags.ts';
import { requestFlags, simulatedFlags } from './simulate-flags.ts';
import { addTry } from './try-command.ts';
import { programVersion } from './version.ts';
import type { OpenWizard } from './wizard.ts';
import { type KnownWords, unknownCommand, wordFailure } from './word-errors.ts';

/** Keeps the exit code that a command's action answers; the parser has no place for it. */
type Finish = (exitCode: number) => void;

/** runProgram carries out the words of a command line and answers the exit code; all errors are told on stderr. */
export async function runProgram(argv: readonly string[], openWizard: OpenWizard): Promise<number> {
  if (argv.includes('--no-color')) process.env.NO_COLOR = '1';
  const form = errorForm(argv);
  let exitCode = 0;
  const finish: Finish = code => {
    exitCode = code;
  };
  const program = commands(finish, openWizard);
  try {
    refuseUnknownCommand(argv, program);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, form);
    return error.exitCode === 0 ? 0 : reportFailure(wordFailure(error, knownWords(program, argv)), form);
  }
}

function commands(finish: Finish, openWizard: OpenWizard) {
  const program = new Command('ecs-iam-wizard')
    .description('Creates IAM policies for Amazon ECS and attaches them to users, groups and roles.')
    .usage('[command] [flags]')
    .version(programVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ optionDescription: (option: Option) => option.description })
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  takeFlags(program, EVERYWHERE, sharedFlags());
  program.addHelpText('after', EXAMPLES.program);
  addCreate(program, finish);
  addAttach(program, finish);
  addRunCommands(program, finish);
  addTemplates(program, finish);
  addLint(program, finish);
  addReference(program, finish);
  addSimulate(program, finish);
  addTry(program, finish);
  addDoctor(program, finish);
  addSandbox(program, finish);
  addWizard(program, finish, openWizard);
  return program;
}

const EVERYWHERE = 'Everywhere:';

function addCreate(program: Command, finish: Finish): void {
  const bare = program
    .command('create')
    .summary('create a policy, and attach it when somebody is named')
    .description('Creates a policy from a template or a document, and attaches it when somebody is named.');
  const documented = takeFlags(
    takeFlags(bare, 'Policy:', documentFlags()),
    'Request conditions:',
    conditionFlags(),
  );
  const named = takeFlags(takeFlags(documented, 'Name:', namingFlags()), 'Name:', existingFlag());
  const attached = takeFlags(takeFlags(named, 'Attach:', principalFlags()), 'Attach:', policyArnFlag());
  const paced = takeFlags(takeFlags(attached, 'Run:', runFlags()), 'Run:', rateFlag());
  const run = takeFlags(paced, 'Run:', reasonFlag());
  takeFlags(run, EVERYWHERE, sharedFlags())
    .addHelpText('after', EXAMPLES.create)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runCreate } = await import('./create.ts');
      finish(await runCreate(flags, outputOf(flags)));
    });
}

function addAttach(program: Command, finish: Finish): void {
  const bare = program
    .command('attach')
    .summary('attach existing policies to users, groups and roles')
    .description('Attaches existing policies to users, groups and roles.');
  const attached = takeFlags(takeFlags(bare, 'Attach:', existingPolicyFlags()), 'Attach:', principalFlags());
  const paced = takeFlags(takeFlags(attached, 'Run:', runFlags()), 'Run:', rateFlag());
  const run = takeFlags(paced, 'Run:', reasonFlag());
  takeFlags(run, EVERYWHERE, sharedFlags())
    .addHelpText('after', EXAMPLES.attach)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runAttach } = await import('./attach.ts');
      finish(await runAttach(flags, outputOf(flags)));
    });
}

function addTemplates(program: Command, finish: Finish): void {
  const bare = program
    .command('templates')
    .summary('list the templates, or show one as a policy document')
    .description('Lists the templates, or shows one as a policy document; its open placeholders stay.')
    .option('--set <key=value>', 'fill a placeholder (repeatable)', repeatable, [])
    .option('--as-documented', 'the template as AWS printed it')
    .option('--diff', 'what differs between the template as AWS printed it and as it is now');
  takeFlags(bare, EVERYWHERE, sharedFlags())
    .addArgument(new Argument('[name]', 'name of a template'))
    .addHelpText('after', EXAMPLES.templates)
    .action(async (name, _, command) => {
      const flags = mergedFlags(command);
      const { runTemplates } = await import('./templates.ts');
      finish(runTemplates(name, flags, outputOf(flags)));
    });
}

function addLint(program: Command, finish: Finish): void {
  const bare = program
    .command('lint')
    .summary('check policy documents, without any account')
    .description('Checks policy documents, without any account; exit code 1 says that something is wrong.')
    .option('--fix', 'mend in place what can be mended for certain')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that ends with exit code 1')
        .choices(['error', 'security', 'warning', 'suggestion'])
        .default('security' as const),
    );
  takeFlags(bare, EVERYWHERE, sharedFlagsWith(LINT_FORMS))
    .addArgument(new Argument('<file...>', 'files with a policy document, - for standard input'))
    .addHelpText('after', EXAMPLES.lint)
    .action(async (files, _, command) => {
      const flags = mergedFlags(command);
      const form = flags.output ?? outputForm(undefined);
      const { runLint } = await import('./lint.ts');
      const output = outputOf({ ...flags, output: form === 'text' ? 'text' : 'json' });
      finish(await runLint(files, { ...flags, form }, output));
    });
}

function addSimulate(program: Command, finish: Finish): void {
  const bare = program
    .command('simulate')
    .summary('what does this policy (or this user) allow?')
    .description('Tells what policies allow, without an account; exit code 1 when anything is not allowed.');
  const asked = takeFlags(takeFlags(bare, 'Policies:', simulatedFlags()), 'Requests:', requestFlags());
  takeFlags(asked, EVERYWHERE, sharedFlags())
    .addHelpText('after', EXAMPLES.simulate)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runSimulate } = await import('./simulate.ts');
      finish(await runSimulate(flags, outputOf(flags)));
    });
}

function addReference(program: Command, finish: Finish): void {
  const bare = program
    .command('reference')
    .summary('look up actions, resource types and condition keys')
    .description('Looks up actions, resource types and condition keys, without any account.');
  takeFlags(bare, EVERYWHERE, sharedFlagsWith(REFERENCE_FORMS))
    .addArgument(
      new Argument('[search]', 'words, or a pattern; iam: before it looks in that service, not in ecs'),
    )
    .addHelpText('after', EXAMPLES.reference)
    .action(async (search, _, command) => {
      const { output: flag, ...flags } = mergedFlags(command);
      const form = flag ?? defaultForm(REFERENCE_FORMS) ?? 'text';
      const { runReference } = await import('./reference.ts');
      const output = outputOf({ ...flags, output: form === 'json' ? 'json' : 'text' });
      finish(await runReference(search, form, output));
    });
}

function addDoctor(program: Command, finish: Finish): void {
  const bare = program
    .command('doctor')
    .summary('who am I, in which account, and what may I do?')
    .description('Tells who calls, in which account, with which permissions and quotas; writes nothing.');
  takeFlags(bare, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { runDoctor } = await import('./doctor.ts');
    finish(await runDoctor(flags, outputOf(flags)));
  });
}

function addSandbox(program: Command, finish: Finish): void {
  const sandbox = program
    .command('sandbox')
    .summary('the practice account: look at it, or begin anew')
    .description('The practice account that is built in: look at it, or begin anew.');
  const show = sandbox
    .command('show')
    .description('what it holds')
    .option('--all', 'with the policies of AWS');
  takeFlags(show, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { showSandbox } = await import('./sandbox.ts');
    finish(await showSandbox(flags, outputOf(flags)));
  });
  const reset = sandbox
    .command('reset')
    .description('make it new')
    .option('--users <count>', 'with this many further users (up to 20,000)')
    .option('-y, --yes', 'without asking');
  takeFlags(reset, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { resetSandbox } = await import('./sandbox.ts');
    finish(await resetSandbox(flags, outputOf(flags)));
  });
  const serve = sandbox
    .command('serve')
    .description('answer the AWS CLI and other SDKs on 127.0.0.1, until Ctrl-C')
    .option('--port <port>', 'where: 4580 unless given, 0 for any free port');
  takeFlags(serve, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { serveSandbox } = await import('./sandbox-serve.ts');
    finish(await serveSandbox(flags, outputOf(flags)));
  });
}

function addWizard(program: Command, finish: Finish, openWizard: OpenWizard): void {
  const bare = program.command('wizard', { isDefault: true, hidden: true }).allowExcessArguments();
  const documented = takeFlags(
    takeFlags(bare, 'Policy:', documentFlags()),
    'Request conditions:',
    conditionFlags(),
  );
  const attached = takeFlags(takeFlags(documented, 'Name:', namingFlags()), 'Attach:', principalFlags());
  const reasoned = takeFlags(takeFlags(attached, 'Attach:', policyArnFlag()), 'Run:', reasonFlag());
  takeFlags(reasoned, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    refuseUnknownCommand(command.args, program);
    const flags = mergedFlags(command);
    const { runWizard } = await import('./wizard.ts');
    finish(await runWizard(flags, openWizard));
  });
}

/** knownWords are the flags and subcommands of the command that the words of a command line lead to. */
function knownWords(program: Command, argv: readonly string[]): KnownWords {
  let current: CommandUnknownOpts | Command =
    program.commands.find(command => command.name() === 'wizard') ?? program;
  let within: readonly CommandUnknownOpts[] = program.commands;
  for (const word of argv) {
    const found = within.find(command => command.name() === word);
    if (found === undefined) continue;
    current = found;
    within = found.commands;
  }
  return {
    flags: current.options.flatMap(({ long }) => long ?? []),
    subcommands: current.commands.map(command => command.name()),
  };
}

function refuseUnknownCommand(words: readonly string[], program: Command): void {
  const word = words[0] === 'help' ? words[1] : words[0];
  if (word === undefined || word.startsWith('-')) return;
  const names = program.commands.map(command => command.name()).filter(name => name !== 'wizard');
  if (!names.includes(word)) throw unknownCommand(word, names);
}

function outputOf(flags: SharedFlags): Output {
  return new Output({ form: outputForm(flags.output), quiet: flags.quiet ?? false });
}
