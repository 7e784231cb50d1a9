import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import {
  existingPolicyFlags,
  principalFlags,
  rateFlag,
  reasonFlag,
  runFlags,
  saveRequestFlag,
} from '../flags/attach-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { roleExtrasFlags, withRoleFlag } from '../flags/role-flags.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard attach --policy-name WebTaskList --user-name alice --user-name bob
  ecs-iam-wizard attach --policy-arn arn:aws:iam::aws:policy/AmazonECS_FullAccess --group-name ecs-operators --yes
`;

/** addAttach adds the command attach to the program. */
export function addAttach(program: Command, finish: Finish): void {
  const bare = program
    .command('attach')
    .summary('attach existing policies to users, groups and roles')
    .description('Attaches existing policies to users, groups and roles.');
  const attached = takeFlags(takeFlags(bare, 'Attach:', existingPolicyFlags), 'Attach:', principalFlags);
  const joined = takeFlags(takeFlags(attached, 'Roles:', withRoleFlag), 'Roles:', roleExtrasFlags);
  const paced = takeFlags(takeFlags(joined, 'Run:', runFlags), 'Run:', rateFlag);
  const run = takeFlags(takeFlags(paced, 'Run:', reasonFlag), 'Run:', saveRequestFlag);
  takeFlags(run, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runAttach } = await import('./attach.ts');
      finish(await runAttach(flags, await openOutput(flags)));
    });
}
