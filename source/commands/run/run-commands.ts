import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { reasonFlag, runFlags } from '../flags/attach-flags.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { sharedFlags } from '../flags/shared-flags.ts';

const RUN_ID = 'id of the run (ecs-iam-wizard runs lists them)';

const EXAMPLES = {
  undo: `
Examples:
  ecs-iam-wizard undo                     the last run that wrote something
  ecs-iam-wizard undo 20261121-1403-7f2c --dry-run
`,
  resume: `
Examples:
  ecs-iam-wizard resume                   the last run that has anything left to do
  ecs-iam-wizard resume 20261121-1403-7f2c --yes
`,
  runs: `
Examples:
  ecs-iam-wizard runs
  ecs-iam-wizard runs 20261121-1403-7f2c --output json
`,
} as const;

/** addRunCommands adds the commands about earlier runs: undo, resume and runs. */
export function addRunCommands(program: Command, finish: Finish): void {
  addUndo(program, finish);
  addResume(program, finish);
  addRuns(program, finish);
}

function addUndo(program: Command, finish: Finish): void {
  const bare = program
    .command('undo')
    .summary('undo a run by its receipt (the last one by default)')
    .description(
      'Takes back what a run wrote, and nothing else: the last run that wrote when none is named. It works on the account that the receipt names.',
    );
  const run = takeFlags(takeFlags(bare, 'Run:', runFlags), 'Run:', reasonFlag);
  takeFlags(run, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('[run-id]', RUN_ID))
    .addHelpText('after', EXAMPLES.undo)
    .action(async (runId, _, command) => {
      const flags = mergedFlags(command);
      const { runUndo } = await import('./undo.ts');
      finish(await runUndo(runId, flags, await openOutput(flags)));
    });
}

function addResume(program: Command, finish: Finish): void {
  const bare = program
    .command('resume')
    .summary('finish an interrupted run')
    .description(
      'Makes what is left of a run: the last one with anything left when none is named. It works on the account that the receipt names.',
    );
  takeFlags(takeFlags(bare, 'Run:', runFlags), EVERYWHERE, sharedFlags)
    .addArgument(new Argument('[run-id]', RUN_ID))
    .addHelpText('after', EXAMPLES.resume)
    .action(async (runId, _, command) => {
      const flags = mergedFlags(command);
      const { runResume } = await import('./resume.ts');
      finish(await runResume(runId, flags, await openOutput(flags)));
    });
}

function addRuns(program: Command, finish: Finish): void {
  const bare = program
    .command('runs')
    .summary('list the receipts of runs, or show one')
    .description('Lists the receipts of all runs, the newest first, or shows one.');
  takeFlags(bare, EVERYWHERE, sharedFlags)
    .addArgument(new Argument('[run-id]', RUN_ID))
    .addHelpText('after', EXAMPLES.runs)
    .action(async (runId, _, command) => {
      const flags = mergedFlags(command);
      const { showRuns } = await import('./runs.ts');
      finish(showRuns(runId, await openOutput(flags)));
    });
}
