import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { policyArnFlag, principalFlags, reasonFlag } from '../flags/attach-flags.ts';
import { exportFlags, importFlag, requestFileFlag, stackSetFlags } from '../flags/export-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import {
  conditionFlags,
  documentFlags,
  existingFlag,
  namingFlags,
  statementFlags,
} from '../flags/policy-flags.ts';
import { unqueriedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
No account is asked, and nobody who is named needs to exist. <aws_account_id>, <partition> and <region> stay open, in the
way of each form, unless --set gives them.

Examples:
  ecs-iam-wizard export --format json --template task-list --set cluster_name=web --policy-name WebTaskList --group-name web --out web.json
  ecs-iam-wizard export --format json --policy-arn arn:aws:iam::aws:policy/AmazonECS_FullAccess --role-name deploy
`;

/** addExport adds the command export to the program. */
export function addExport(program: Command, finish: Finish): void {
  const bare = program
    .command('export')
    .summary('write a request for other tools: an AWS CLI script, JSON')
    .description('Writes a request down for other tools and for people; nothing is created.');
  const formed = takeFlags(takeFlags(bare, 'Export:', exportFlags()), 'Policy:', requestFileFlag());
  const documented = takeFlags(
    takeFlags(takeFlags(formed, 'Policy:', documentFlags()), 'Statement:', statementFlags()),
    'Request conditions:',
    conditionFlags(),
  );
  const named = takeFlags(takeFlags(documented, 'Name:', namingFlags()), 'Name:', existingFlag());
  const attached = takeFlags(takeFlags(named, 'Attach:', principalFlags()), 'Attach:', policyArnFlag());
  const spread = takeFlags(takeFlags(attached, 'StackSet:', stackSetFlags()), 'Terraform:', importFlag());
  takeFlags(takeFlags(spread, 'Export:', reasonFlag()), EVERYWHERE, unqueriedFlags())
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runExport } = await import('./export.ts');
      finish(await runExport(flags, await openOutput(flags)));
    });
}
