import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard reference RunTask
  ecs-iam-wizard reference 'ecs:Describe*' --output table
  ecs-iam-wizard reference iam:role
  ecs-iam-wizard reference aws: --output json
`;

/** addReference adds the command reference to the program. */
export function addReference(program: Command, finish: Finish): void {
  const bare = program
    .command('reference')
    .summary('look up actions, resource types and condition keys')
    .description('Looks up actions, resource types and condition keys, without any account.');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addArgument(
      new Argument('[search]', 'words, or a pattern; iam: before it looks in that service, not in ecs'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (search, _, command) => {
      const flags = mergedFlags(command);
      const { runReference } = await import('./reference.ts');
      finish(await runReference(search, await openOutput(flags)));
    });
}
