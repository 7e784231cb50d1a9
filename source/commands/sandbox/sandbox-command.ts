import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags, unqueriedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = {
  show: `
Examples:
  ecs-iam-wizard sandbox show
  ecs-iam-wizard sandbox show --query 'users[].name'
  ecs-iam-wizard sandbox show --all --query 'policies[].arn' --output table
`,
  reset: `
Examples:
  ecs-iam-wizard sandbox reset --yes
  ecs-iam-wizard sandbox reset --users 500 --yes
  ecs-iam-wizard sandbox reset --without-roles --yes
`,
  serve: `
Examples:
  ecs-iam-wizard sandbox serve
  ecs-iam-wizard sandbox serve --port 0 --output json
`,
} as const;

/** addSandbox adds the command sandbox, with its subcommands, to the program. */
export function addSandbox(program: Command, finish: Finish): void {
  const sandbox = program
    .command('sandbox')
    .summary('the practice account: look at it, or begin anew')
    .description('The practice account that is built in: look at it, or begin anew.');
  const show = sandbox
    .command('show')
    .summary('what it holds')
    .description('Shows what it holds.')
    .option('--all', 'with the policies of AWS');
  takeFlags(show, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES.show)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { showSandbox } = await import('./sandbox.ts');
      finish(await showSandbox(flags, await openOutput(flags)));
    });
  const reset = sandbox
    .command('reset')
    .summary('make it new')
    .description('Makes it new.')
    .option('--users <count>', 'with this many further users (up to 20,000)')
    .option('--without-roles', 'without the roles that ECS works with, to make them')
    .option('-y, --yes', 'without asking');
  takeFlags(reset, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES.reset)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { resetSandbox } = await import('./sandbox.ts');
      finish(await resetSandbox(flags, await openOutput(flags)));
    });
  const serve = sandbox
    .command('serve')
    .summary('answer the AWS CLI and other SDKs on 127.0.0.1, until Ctrl-C')
    .description('Answers the AWS CLI and other SDKs on 127.0.0.1, until Ctrl-C.')
    .option('--port <port>', 'where: 4580 unless given, 0 for any free port');
  takeFlags(serve, EVERYWHERE, unqueriedFlags)
    .addHelpText('after', EXAMPLES.serve)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { serveSandbox } = await import('./sandbox-serve.ts');
      finish(await serveSandbox(flags, await openOutput(flags)));
    });
}
