import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { rateFlag, reasonFlag, runFlags, saveRequestFlag } from '../flags/attach-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { documentFlags } from '../flags/policy-flags.ts';
import { roleExtrasFlags, roleNameFlag } from '../flags/role-flags.ts';
import { sharedFlags } from '../flags/shared-flags.ts';
import { unknownCommand } from '../word-errors.ts';

const EXAMPLES = {
  roles: `
Examples:
  ecs-iam-wizard roles
  ecs-iam-wizard roles --query '[].[kind,status]' --output table
  ecs-iam-wizard roles create task-execution instance --dry-run
`,
  create: `
Examples:
  ecs-iam-wizard roles create task-execution instance service-linked
  ecs-iam-wizard roles create task-execution --role-name webExecution --secret arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf --yes
  ecs-iam-wizard roles create task --role-name webTask --policy-document policy.json --yes
  ecs-iam-wizard roles create task=webTask task=apiTask --dry-run
`,
} as const;

/** addRoles adds the command roles, with its subcommands, to the program. */
export function addRoles(program: Command, finish: Finish): void {
  const roles = program
    .command('roles')
    .summary("ECS's own roles in this account; roles create makes them")
    .description(
      "Lists ECS's own roles with what each is for and whether this account has it, or makes them.",
    )
    .addHelpText('after', EXAMPLES.roles);
  addList(roles, finish);
  addCreateRoles(roles, finish);
}

function addList(roles: Command, finish: Finish): void {
  const bare = roles
    .command('list', { isDefault: true })
    .summary('each role, what it is for, and whether this account has it')
    .description('Lists each role, what it is for, and whether this account has it as ECS needs it.')
    .option('--all', 'with the role that the service-linked one has taken the place of')
    .allowExcessArguments();
  takeFlags(bare, EVERYWHERE, sharedFlags).action(async (_, command) => {
    const flags = mergedFlags(command);
    refuseWord(command.args[0], roles);
    const { listRoles } = await import('./roles.ts');
    finish(await listRoles(flags, await openOutput(flags)));
  });
}

function addCreateRoles(roles: Command, finish: Finish): void {
  const bare = roles
    .command('create')
    .summary('make roles, or mend those that differ')
    .description(
      'Makes roles, each with its trust policy and the policies that ECS needs; one that is there as it should be is left alone.',
    );
  const named = takeFlags(takeFlags(bare, 'Roles:', roleNameFlag), 'Roles:', roleExtrasFlags);
  const documented = takeFlags(named, 'Permissions of the task role:', documentFlags);
  const paced = takeFlags(takeFlags(documented, 'Run:', runFlags), 'Run:', rateFlag);
  const kept = takeFlags(takeFlags(paced, 'Run:', reasonFlag), 'Run:', saveRequestFlag);
  takeFlags(kept, EVERYWHERE, sharedFlags)
    .addArgument(
      new Argument('<kind...>', 'kinds of roles, each KIND or KIND=NAME: ecs-iam-wizard roles lists them'),
    )
    .addHelpText('after', EXAMPLES.create)
    .action(async (kinds, _, command) => {
      const flags = mergedFlags(command);
      const { createRoles } = await import('./create-roles.ts');
      finish(await createRoles(kinds, flags, await openOutput(flags)));
    });
}

/** Without a subcommand the roles are listed: a word that is none would be lost. */
function refuseWord(word: string | undefined, roles: Command): void {
  if (word === undefined) return;
  const names = roles.commands.map(subcommand => subcommand.name());
  throw unknownCommand(word, names, 'roles');
}
