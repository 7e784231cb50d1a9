import { Command, Option } from '@commander-js/extra-typings';
import { addApply } from './apply/apply-command.ts';
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
import { takeFlags } from './flags/flag-set.ts';
import { sharedFlags } from './flags/shared-flags.ts';
import { exitCodeLines } from './help/exit-codes.ts';
import { HELP_FORM, writeHelp } from './help/help-form.ts';
import { addLint } from './lint/lint-command.ts';
import { addReference } from './reference/reference-command.ts';
import { addRunCommands } from './run/run-commands.ts';
import { addSandbox } from './sandbox/sandbox-command.ts';
import { addSettings } from './settings/settings-command.ts';
import { addSimulate } from './simulate/simulate-command.ts';
import { addTemplates } from './templates/templates-command.ts';
import { addTry } from './try/try-command.ts';
import { programVersion } from './version.ts';
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

/** commandTree is every command with its flags, as the help, the parser and the completion of shells know them. */
export function commandTree(finish: Finish, openWizard: OpenWizard) {
  const program = new Command('ecs-iam-wizard')
    .description('Creates IAM policies for Amazon ECS and attaches them to users, groups and roles.')
    .usage('[command] [flags]')
    .version(programVersion(), '-V, --version', 'show the version')
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup(EVERYWHERE))
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp(HELP_FORM)
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: writeHelp, writeErr: () => {} });
  takeFlags(takeFlags(program, EVERYWHERE, sharedFlags()), 'Wizard:', faceFlag());
  program.addHelpText('after', EXAMPLES);
  program.commandsGroup('Create and attach:');
  addCreate(program, finish);
  addAttach(program, finish);
  addApply(program, finish);
  addRunCommands(program, finish);
  program.commandsGroup('Find out:');
  addTemplates(program, finish);
  addLint(program, finish);
  addReference(program, finish);
  addSimulate(program, finish);
  addTry(program, finish);
  addExport(program, finish);
  addDenied(program, finish, openWizard);
  addDoctor(program, finish);
  program.commandsGroup('This program:');
  addSandbox(program, finish);
  addSettings(program, finish);
  addCompletion(program, finish);
  addWizard(program, finish, openWizard, words => refuseUnknownCommand(words, program));
  return program;
}

/** refuseUnknownCommand throws a usage Failure where the first word is the name of no command. */
export function refuseUnknownCommand(words: readonly string[], program: Command): void {
  const word = words[0] === 'help' ? words[1] : words[0];
  if (word === undefined || word.startsWith('-')) return;
  const names = program.commands.map(command => command.name()).filter(name => name !== 'wizard');
  if (!names.includes(word)) throw unknownCommand(word, names);
}
