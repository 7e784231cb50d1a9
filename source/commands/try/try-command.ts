import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { reasonFlag, runFlags } from '../flags/attach-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { documentFlags } from '../flags/policy-flags.ts';
import { sharedFlags } from '../flags/shared-flags.ts';
import { askedFlags, keepFlag, triedPolicyFlag } from '../flags/try-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard try --template task-list --set cluster_name=web --sandbox
  ecs-iam-wizard try --policy-arn arn:aws:iam::123456789012:policy/WebTaskList --dry-run
  ecs-iam-wizard try --policy-document policy.json --action ecs:RunTask --resource 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:*' --context ecs:cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/web --yes
`;

/** addTry adds the command try to the program. */
export function addTry(program: Command, finish: Finish): void {
  const bare = program
    .command('try')
    .summary('check a policy with a test user, who is taken away again')
    .description(
      "Makes a user without password and keys, gives it the policy, asks IAM's simulator as that user, and takes everything away again. Exit code 1 when anything that --action names is not allowed.",
    );
  const policy = takeFlags(takeFlags(bare, 'Policy:', triedPolicyFlag), 'Policy:', documentFlags);
  const asked = takeFlags(takeFlags(policy, 'Requests:', askedFlags), 'Run:', keepFlag);
  const run = takeFlags(takeFlags(asked, 'Run:', runFlags), 'Run:', reasonFlag);
  takeFlags(run, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runTryCommand } = await import('./try.ts');
      finish(await runTryCommand(flags, await openOutput(flags)));
    });
}
