import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, repeatable, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard templates
  ecs-iam-wizard templates task-list --set cluster_name=web > policy.json
  ecs-iam-wizard templates cluster-describe-delete --diff
`;

/** addTemplates adds the command templates to the program. */
export function addTemplates(program: Command, finish: Finish): void {
  const bare = program
    .command('templates')
    .summary('list the templates, or show one as a policy document')
    .description('Lists the templates, or shows one as a policy document; its open placeholders stay.')
    .option('--set <key=value>', 'fill a placeholder (repeatable)', repeatable, [])
    .option('--as-documented', 'the template as AWS printed it')
    .option('--diff', 'what differs between the template as AWS printed it and as it is now');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('[name]', 'name of a template'))
    .addHelpText('after', EXAMPLES)
    .action(async (name, _, command) => {
      const flags = mergedFlags(command);
      const { runTemplates } = await import('./templates.ts');
      finish(runTemplates(name, flags, await openOutput(flags)));
    });
}
