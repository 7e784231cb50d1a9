import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { policyArnFlag, principalFlags } from '../flags/attach-flags.ts';
import {
  exportFlags,
  exportReasonFlag,
  importFlag,
  requestSourceFlags,
  stackSetFlags,
} from '../flags/export-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import {
  conditionFlags,
  documentFlags,
  existingFlag,
  namingFlags,
  statementFlags,
} from '../flags/policy-flags.ts';
import { roleExtrasFlags, withRoleFlag } from '../flags/role-flags.ts';
import { unqueriedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
No account is asked, and nobody who is named needs to exist. <aws_account_id>,
<partition> and <region> stay open, in the way of each form, unless --set gives
them.

Examples:
  ecs-iam-wizard export --format cli --template task-list --set cluster_name=web --policy-name WebTaskList --group-name web --out grant.sh
  ecs-iam-wizard export --format terraform --file request.json --out grant.tf
  ecs-iam-wizard export --format markdown --file request.json
  ecs-iam-wizard export --format cloudformation --with-role task-execution --with-role instance
  ecs-iam-wizard export --format json --run latest
  ecs-iam-wizard export --format stackset --policy-document policy.json --policy-name WebTaskList --role-name web --organizational-unit ou-ab12-34cd56ef
`;

/** addExport adds the command export to the program. */
export function addExport(program: Command, finish: Finish): void {
  const bare = program
    .command('export')
    .summary('write the request for other tools: an AWS CLI script, CloudFormation, Terraform, CDK, a page')
    .description('Writes a request down for other tools and for people; nothing is created.');
  const formed = takeFlags(takeFlags(bare, 'Export:', exportFlags), 'Policy:', requestSourceFlags);
  const documented = takeFlags(
    takeFlags(takeFlags(formed, 'Policy:', documentFlags), 'Statement:', statementFlags),
    'Request conditions:',
    conditionFlags,
  );
  const named = takeFlags(takeFlags(documented, 'Name:', namingFlags), 'Name:', existingFlag);
  const attached = takeFlags(takeFlags(named, 'Attach:', principalFlags), 'Attach:', policyArnFlag);
  const joined = takeFlags(takeFlags(attached, 'Roles:', withRoleFlag), 'Roles:', roleExtrasFlags);
  const spread = takeFlags(takeFlags(joined, 'StackSet:', stackSetFlags), 'Terraform:', importFlag);
  takeFlags(takeFlags(spread, 'Export:', exportReasonFlag), EVERYWHERE, unqueriedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runExport } = await import('./export.ts');
      finish(await runExport(flags, await openOutput(flags)));
    });
}
