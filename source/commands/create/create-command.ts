import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import {
  policyArnFlag,
  principalFlags,
  rateFlag,
  reasonFlag,
  runFlags,
  saveRequestFlag,
} from '../flags/attach-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import {
  conditionFlags,
  documentFlags,
  existingFlag,
  namingFlags,
  statementFlags,
} from '../flags/policy-flags.ts';
import { roleExtrasFlags, withRoleFlag } from '../flags/role-flags.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard create --template task-list --set cluster_name=web --policy-name WebTaskList --user-name alice
  ecs-iam-wizard create --policy-document policy.json --policy-name WebOperators --require-mfa --dry-run
  ecs-iam-wizard create --action ecs:DescribeTasks --action ecs:ListTasks --expires 30d --policy-name ReadTasks --user-name alice
  ecs-iam-wizard create --template task-list --set cluster_name=web --policy-name WebTaskList --with-role task-execution --yes
  ecs-iam-wizard templates task-list | ecs-iam-wizard create --policy-document - --set cluster_name=web --policy-name WebTaskList --yes
`;

/** addCreate adds the command create to the program. */
export function addCreate(program: Command, finish: Finish): void {
  const bare = program
    .command('create')
    .summary('create a policy, and attach it when somebody is named')
    .description(
      'Creates a policy from a template, a document or one statement, and attaches it when somebody is named.',
    );
  const documented = takeFlags(
    takeFlags(takeFlags(bare, 'Policy:', documentFlags), 'Statement:', statementFlags),
    'Request conditions:',
    conditionFlags,
  );
  const named = takeFlags(takeFlags(documented, 'Name:', namingFlags), 'Name:', existingFlag);
  const attached = takeFlags(takeFlags(named, 'Attach:', principalFlags), 'Attach:', policyArnFlag);
  const joined = takeFlags(takeFlags(attached, 'Roles:', withRoleFlag), 'Roles:', roleExtrasFlags);
  const paced = takeFlags(takeFlags(joined, 'Run:', runFlags), 'Run:', rateFlag);
  const run = takeFlags(takeFlags(paced, 'Run:', reasonFlag), 'Run:', saveRequestFlag);
  takeFlags(run, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runCreate } = await import('./create.ts');
      finish(await runCreate(flags, await openOutput(flags)));
    });
}
