import { Command, Option } from '@commander-js/extra-typings';
import { addApply } from './apply/apply-command.ts';
import { type AskedCommands, EVERY_COMMAND } from './asked-commands.ts';
import { addCompletion } from './completion/completion-command.ts';
import { addAttach } from './create/attach-command.ts';
import { addCreate } from './create/create-command.ts';
import type { OpenWizard } from './create/wizard.ts';
import { addWizard } from './create/wizard-command.ts';
import { EVERYWHERE, type Finish } from './declaration.ts';
import { addDenied } from './denied/denied-command.ts';
import { addDoctor } from './doctor/doctor-command.ts';
import { addExport } from './export/export-command.ts';
import { faceFlag } from './flags/face-flag.ts';
import { takeFlags, withoutFlags } from './flags/flag-set.ts';
import { sharedFlags } from './flags/shared-flags.ts';
import { exitCodeLines } from './help/exit-codes.ts';
import { COLUMNS, HELP_FORM, writeHelp } from './help/help-form.ts';
import { addLint } from './lint/lint-command.ts';
import { destination } from './print.ts';
import { addReference } from './reference/reference-command.ts';
import { addRoles } from './roles/roles-command.ts';
import { addRunCommands } from './run/run-commands.ts';
import { addSandbox } from './sandbox/sandbox-command.ts';
import { addSettings } from './settings/settings-command.ts';
import { addSimulate } from './simulate/simulate-command.ts';
import { addTemplates } from './templates/templates-command.ts';
import { addTry } from './try/try-command.ts';
import { wholeVersion } from './version.ts';
import { unknownCommand } from './word-errors.ts';

const EXAMPLES = `
Without a command the wizard opens; flags of create given there answer its steps
beforehand. help COMMAND shows the flags of a command.

Examples:
  ecs-iam-wizard                    walk through both procedures
  ecs-iam-wizard --sandbox          the same in the built-in practice account
  ecs-iam-wizard --sandbox --template task-list --set cluster_name=web
  ecs-iam-wizard create --help      the same without questions

${exitCodeLines()}
`;

type AddCommands = (program: Command, finish: Finish, openWizard: OpenWizard) => void;

/** The commands under their headings in the help, each with what adds it. */
const COMMANDS: Readonly<Record<string, readonly (readonly [names: string, add: AddCommands])[]>> = {
  'Create and attach:': [
    ['create', addCreate],
    ['attach', addAttach],
    ['apply', addApply],
    ['roles', addRoles],
    ['undo resume runs', addRunCommands],
  ],
  'Find out:': [
    ['templates', addTemplates],
    ['lint', addLint],
    ['reference', addReference],
    ['simulate', addSimulate],
    ['try', addTry],
    ['export', addExport],
    ['denied', addDenied],
    ['doctor', addDoctor],
  ],
  'This program:': [
    ['sandbox', addSandbox],
    ['settings', addSettings],
    ['completion', addCompletion],
    [
      'wizard',
      (program, ...rest) => addWizard(program, ...rest, words => refuseUnknownCommand(words, program)),
    ],
  ],
};

/** COMMAND_NAMES are the names of the commands; that of the wizard is nobody's word. */
export const COMMAND_NAMES: readonly string[] = Object.values(COMMANDS)
  .flatMap(commands => commands.flatMap(([names]) => names.split(' ')))
  .filter(name => name !== 'wizard');

/**
 * commandTree is every command with its flags, as the help, the parser and the completion of shells know them; of the
 * commands that are not asked for it leaves out what takes time.
 */
export function commandTree(
  finish: Finish,
  openWizard: OpenWizard,
  asked: AskedCommands = EVERY_COMMAND,
): Command {
  const program = bareProgram(asked);
  for (const [heading, commands] of Object.entries(COMMANDS)) {
    program.commandsGroup(heading);
    for (const [names, add] of commands)
      if (asked.kind !== 'one' || names.split(' ').includes(asked.name)) add(program, finish, openWizard);
  }
  return program;
}

function bareProgram(asked: AskedCommands): Command {
  const program = new Command('ecs-iam-wizard')
    .description('Creates IAM policies for Amazon ECS and attaches them to users, groups and roles.')
    .usage('[command] [flags]')
    .version(wholeVersion(), '-V, --version', 'show the version, of Node and of the data too')
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup(EVERYWHERE))
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp(HELP_FORM)
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: writeHelp,
      writeErr: () => {},
      getOutHelpWidth: () => destination('stdout').columns ?? COLUMNS,
      getOutHasColors: () => destination('stdout').isTTY,
    });
  takeFlags(takeFlags(program, EVERYWHERE, sharedFlags), 'Wizard:', faceFlag);
  program.addHelpText('after', EXAMPLES);
  if (asked.kind === 'names') program.createCommand = name => withoutFlags(new Command(name));
  return program;
}

/** refuseUnknownCommand throws a usage Failure where the first word is the name of no command. */
export function refuseUnknownCommand(words: readonly string[], program: Command): void {
  const word = words[0] === 'help' ? words[1] : words[0];
  if (word === undefined || word.startsWith('-')) return;
  const names = program.commands.map(command => command.name()).filter(name => name !== 'wizard');
  if (!names.includes(word)) throw unknownCommand(word, names);
}
