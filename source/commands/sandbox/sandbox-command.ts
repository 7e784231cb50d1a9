import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags, unqueriedFlags } from '../flags/shared-flags.ts';

/** addSandbox adds the command sandbox, with its subcommands, to the program. */
export function addSandbox(program: Command, finish: Finish): void {
  const sandbox = program
    .command('sandbox')
    .summary('the practice account: look at it, or begin anew')
    .description('The practice account that is built in: look at it, or begin anew.');
  const show = sandbox
    .command('show')
    .description('what it holds')
    .option('--all', 'with the policies of AWS');
  takeFlags(show, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { showSandbox } = await import('./sandbox.ts');
    finish(await showSandbox(flags, await openOutput(flags)));
  });
  const reset = sandbox
    .command('reset')
    .description('make it new')
    .option('--users <count>', 'with this many further users (up to 20,000)')
    .option('-y, --yes', 'without asking');
  takeFlags(reset, EVERYWHERE, sharedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { resetSandbox } = await import('./sandbox.ts');
    finish(await resetSandbox(flags, await openOutput(flags)));
  });
  const serve = sandbox
    .command('serve')
    .description('answer the AWS CLI and other SDKs on 127.0.0.1, until Ctrl-C')
    .option('--port <port>', 'where: 4580 unless given, 0 for any free port');
  takeFlags(serve, EVERYWHERE, unqueriedFlags()).action(async (_, command) => {
    const flags = mergedFlags(command);
    const { serveSandbox } = await import('./sandbox-serve.ts');
    finish(await serveSandbox(flags, await openOutput(flags)));
  });
}
