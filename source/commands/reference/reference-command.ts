import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { defaultForm, REFERENCE_FORMS, sharedFlagsWith } from '../flags/shared-flags.ts';

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
  takeFlags(bare, EVERYWHERE, sharedFlagsWith(REFERENCE_FORMS))
    .addArgument(
      new Argument('[search]', 'words, or a pattern; iam: before it looks in that service, not in ecs'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (search, _, command) => {
      const { output: flag, ...flags } = mergedFlags(command);
      const form = flag ?? defaultForm(REFERENCE_FORMS) ?? 'text';
      const { runReference } = await import('./reference.ts');
      const output = await openOutput({ ...flags, output: form === 'json' ? 'json' : 'text' });
      finish(await runReference(search, form, output));
    });
}
