import type { Command } from '@commander-js/extra-typings';
import { reasonFlag, runFlags } from './attach-flags.ts';
import { EXAMPLES } from './examples.ts';
import { mergedFlags, takeFlags } from './flag-set.ts';
import { Output } from './output.ts';
import { documentFlags } from './policy-flags.ts';
import { outputForm, sharedFlags } from './shared-flags.ts';
import { askedFlags, keepFlag, triedPolicyFlag } from './try-flags.ts';

/** addTry adds the command try to the program. */
export function addTry(program: Command, finish: (exitCode: number) => void): void {
  const bare = program
    .command('try')
    .summary('check a policy with a test user, who is taken away again')
    .description(
      "Makes a user without password and keys, gives it the policy, asks IAM's simulator as that user, and takes everything away again. Exit code 1 when anything that --action names is not allowed.",
    );
  const policy = takeFlags(takeFlags(bare, 'Policy:', triedPolicyFlag()), 'Policy:', documentFlags());
  const asked = takeFlags(takeFlags(policy, 'Requests:', askedFlags()), 'Run:', keepFlag());
  const run = takeFlags(takeFlags(asked, 'Run:', runFlags()), 'Run:', reasonFlag());
  takeFlags(run, 'Everywhere:', sharedFlags())
    .addHelpText('after', EXAMPLES.try)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runTryCommand } = await import('./try.ts');
      const output = new Output({ form: outputForm(flags.output), quiet: flags.quiet ?? false });
      finish(await runTryCommand(flags, output));
    });
}
