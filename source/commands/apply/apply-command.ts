import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { rateFlag, reasonFlag, runFlags, saveRequestFlag } from '../flags/attach-flags.ts';
import { fileFlag } from '../flags/file-flag.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const EXAMPLES = `
A request file says what create and attach are told by flags:

  version: 1
  policy:
    name: WebTaskList
    template: task-list
    set:
      cluster_name: web
  attachTo:
    users: [alice, bob]

Examples:
  ecs-iam-wizard apply --file request.yaml --dry-run
  ecs-iam-wizard create --template task-list --set cluster_name=web --policy-name WebTaskList --dry-run --save-request request.yaml
  cat request.json | ecs-iam-wizard apply --file - --yes
`;

/** addApply adds the command apply to the program. */
export function addApply(program: Command, finish: Finish): void {
  const bare = program
    .command('apply')
    .summary('carry out a request file: create and attach in one')
    .description('Carries out a request file: creates its policy and attaches what it names, in one run.');
  const requested = takeFlags(bare, 'Request:', fileFlag);
  const paced = takeFlags(takeFlags(requested, 'Run:', runFlags), 'Run:', rateFlag);
  const kept = takeFlags(takeFlags(paced, 'Run:', reasonFlag), 'Run:', saveRequestFlag);
  takeFlags(kept, EVERYWHERE, sharedFlags)
    .addHelpText('after', EXAMPLES)
    .action(async (_, command) => {
      const flags = mergedFlags(command);
      const { runApply } = await import('./apply.ts');
      finish(await runApply(flags, await openOutput(flags)));
    });
}
