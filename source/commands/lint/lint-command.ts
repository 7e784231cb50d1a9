import { Argument, type Command, Option } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { LINT_FORMS, outputForm, sharedFlagsWith } from '../flags/shared-flags.ts';

const EXAMPLES = `
Examples:
  ecs-iam-wizard lint policy.json
  ecs-iam-wizard lint --fail-on warning --output sarif policies/*.json > findings.sarif
  ecs-iam-wizard templates task-run --as-documented | ecs-iam-wizard lint -
  ecs-iam-wizard lint --role-kind task trust.json
  ecs-iam-wizard lint --explain INVALID_ACTION
`;

/** addLint adds the command lint to the program. */
export function addLint(program: Command, finish: Finish): void {
  const bare = program
    .command('lint')
    .summary('check policy documents, without any account')
    .description('Checks policy documents, without any account; exit code 1 says that something is wrong.')
    .option('--fix', 'mend in place what can be mended for certain')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the least severity that ends with exit code 1: error, security, warning or suggestion (by default security)',
      )
        .choices(['error', 'security', 'warning', 'suggestion'])
        .default('security' as const),
    )
    .option('--trust', 'the files are trust policies: they say who may assume a role')
    .option('--role-kind <kind>', "the kind of ECS's own roles that the trust policies are for, such as task")
    .option('--explain <code>', 'tell what a finding means and how to mend it, by its code; without a file');
  takeFlags(bare, EVERYWHERE, () => sharedFlagsWith(LINT_FORMS))
    .addArgument(new Argument('[file...]', 'files with a policy document, - for standard input'))
    .addHelpText('after', EXAMPLES)
    .action(async (files, _, command) => {
      const flags = mergedFlags(command);
      const form = flags.output ?? outputForm(undefined);
      const output = await openOutput({ ...flags, output: form === 'sarif' ? 'json' : form });
      if (flags.explain !== undefined) {
        const { runExplain } = await import('./explain.ts');
        finish(runExplain(flags.explain, { ...flags, files, form }, output));
        return;
      }
      const { runLint } = await import('./lint.ts');
      finish(await runLint(files, { ...flags, form }, output));
    });
}
