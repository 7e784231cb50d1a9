import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard doctor
  ecs-iam-wizard doctor --sandbox --query account.id
`;

/** addDoctor adds the command doctor to the program. */
export function addDoctor(program: Command, finish: Finish): void {
  const bare = program
    .command('doctor')
    .summary('who am I, in which account, and what may I do?')
    .description('Tells who calls, in which account, with which permissions and quotas; writes nothing.');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runDoctor } = await import('./doctor.ts');
      finish(await runDoctor(flags, await openOutput(flags)));
    });
}
