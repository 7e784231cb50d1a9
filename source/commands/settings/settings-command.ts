import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';
import { unknownCommand } from '../word-errors.ts';

const KEY = 'which setting (ecs-iam-wizard settings lists them)';

const EXAMPLES = `
A flag comes before a setting, and so does a variable of the environment such as AWS_PROFILE.

Examples:
  ecs-iam-wizard settings
  ecs-iam-wizard settings set region eu-west-1
  ecs-iam-wizard settings set tags team=web,stage=prod
  ecs-iam-wizard settings unset tags
  ecs-iam-wizard settings forget
`;

/** addSettings adds the command settings, with its subcommands, to the program. */
export function addSettings(program: Command, finish: Finish): void {
  const settings = program
    .command('settings')
    .summary('list, set and unset what you prefer')
    .description('Keeps what you prefer, for all commands and the wizard: a flag that you need not write.')
    .addHelpText('after', EXAMPLES);
  addList(settings, finish);
  addGet(settings, finish);
  addSet(settings, finish);
  addUnset(settings, finish);
  addForget(settings, finish);
}

function addList(settings: Command, finish: Finish): void {
  const bare = settings
    .command('list', { isDefault: true })
    .summary('what holds now, and where it comes from')
    .description('Lists what holds now, and where it comes from.')
    .allowExcessArguments();
  takeFlags(bare, EVERYWHERE, sharedFlags).action(async (_, command) => {
    const flags = mergedFlags(command);
    refuseWord(command.args[0], settings);
    const { listSettings } = await import('./settings.ts');
    finish(listSettings(await openOutput(flags)));
  });
}

function addGet(settings: Command, finish: Finish): void {
  const bare = settings
    .command('get')
    .summary('the value of one setting')
    .description('Prints the value of one setting.');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('<key>', KEY))
    .action(async (key, _, command) => {
      const flags = mergedFlags(command);
      const { getSetting } = await import('./settings.ts');
      finish(getSetting(key, await openOutput(flags)));
    });
}

function addSet(settings: Command, finish: Finish): void {
  const bare = settings.command('set').summary('prefer a value').description('Prefers a value from now on.');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('<key>', KEY))
    .addArgument(new Argument('<value...>', 'its value; tags as team=web,stage=prod'))
    .action(async (key, words, _, command) => {
      const flags = mergedFlags(command);
      const { noteUnknownProfile, setSetting } = await import('./settings.ts');
      const output = await openOutput(flags);
      const exitCode = setSetting(key, words, output);
      if (key === 'profile') await noteUnknownProfile(output);
      finish(exitCode);
    });
}

function addUnset(settings: Command, finish: Finish): void {
  const bare = settings
    .command('unset')
    .summary('go back to what holds without it')
    .description('Goes back to what holds without the setting.');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('<key>', KEY))
    .action(async (key, _, command) => {
      const flags = mergedFlags(command);
      const { unsetSetting } = await import('./settings.ts');
      finish(unsetSetting(key, await openOutput(flags)));
    });
}

function addForget(settings: Command, finish: Finish): void {
  const bare = settings
    .command('forget')
    .summary('forget the names used before')
    .description(
      'Forgets the names used before: of policies, users, groups, roles, and values of placeholders.',
    );
  takeFlags(bare, EVERYWHERE, sharedFlags).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { forgetNames } = await import('./settings.ts');
    finish(forgetNames(await openOutput(flags)));
  });
}

/** Without a subcommand the settings are listed: a word that is none would be lost. */
function refuseWord(word: string | undefined, settings: Command): void {
  if (word === undefined) return;
  const names = settings.commands.map(subcommand => subcommand.name());
  throw unknownCommand(word, names, 'settings');
}
