import { Argument, Command } from '@commander-js/extra-typings';
import type { OpenWizard } from '../create/wizard.ts';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { faceFlag } from '../flags/face-flag.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
TEXT is the message itself, a file that holds it, or - for standard input. On a
terminal it is asked for when it is not given. An encoded message is decoded by
STS, for which you need sts:DecodeAuthorizationMessage; nothing else is asked.

Examples:
  ecs-iam-wizard denied 'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:ListClusters on resource: *'
  ecs-iam-wizard denied message.txt
  cat message.txt | ecs-iam-wizard denied - --output json --query statement
`;

/** What is done with the answer. */
const deniedFlags = () =>
  new Command().option('--wizard', 'open the wizard with the statement that would allow it');

/** addDenied adds the command denied to the program. */
export function addDenied(program: Command, finish: Finish, openWizard: OpenWizard): void {
  const bare = program
    .command('denied')
    .summary('why was this denied, and what would allow it?')
    .description(
      'Reads an access-denied message of any AWS service: who was denied what, by which kind of policy, what helps, and the least statement that would allow it.',
    );
  const flagged = takeFlags(takeFlags(bare, 'Wizard:', deniedFlags), 'Wizard:', faceFlag);
  takeFlags(flagged, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('[text...]', 'access-denied message, plain or encoded'))
    .addHelpText('after', EXAMPLES)
    .action(async (words, _, command) => {
      const flags = mergedFlags(command);
      const { runDenied } = await import('./denied.ts');
      finish(await runDenied(words, flags, await openOutput(flags), openWizard));
    });
}
