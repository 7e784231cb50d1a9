import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';
import { requestFlags, simulatedFlags } from '../flags/simulate-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard simulate --policy-document policy.json --action 'ecs:*Task*' --resource arn:aws:ecs:eu-west-1:123456789012:task/web/0123456789abcdef
  ecs-iam-wizard simulate --user-name alice --action ecs:RunTask --context ecs:cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/web
`;

/** addSimulate adds the command simulate to the program. */
export function addSimulate(program: Command, finish: Finish): void {
  const bare = program
    .command('simulate')
    .summary('what does this policy (or this user) allow?')
    .description('Tells what policies allow, without an account; exit code 1 when anything is not allowed.');
  const asked = takeFlags(takeFlags(bare, 'Policies:', simulatedFlags), 'Requests:', requestFlags);
  takeFlags(asked, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runSimulate } = await import('./simulate.ts');
      finish(await runSimulate(flags, await openOutput(flags)));
    });
}
