import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish, openOutput } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { unqueriedFlags } from '../flags/shared-flags.ts';
import { SHELLS } from './shells.ts';

const EXAMPLES = `
To have it in every shell:
  bash   put into ~/.bashrc:
           source <(ecs-iam-wizard completion bash)
  zsh    put into ~/.zshrc, after compinit:
           source <(ecs-iam-wizard completion zsh)
  fish   write the script to ~/.config/fish/completions/ecs-iam-wizard.fish

Examples:
  ecs-iam-wizard completion bash
  ecs-iam-wizard completion fish
`;

/** addCompletion adds the command completion to the program. */
export function addCompletion(program: Command, finish: Finish): void {
  const bare = program
    .command('completion')
    .summary('let Tab complete commands, flags and values')
    .description('Prints the script that lets Tab complete commands, flags and their values in a shell.');
  takeFlags(bare, EVERYWHERE, unqueriedFlags)
    .addArgument(new Argument('<shell>', `one of ${SHELLS.join(', ')}`).choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell, _, command) => {
      const flags = mergedFlags(command);
      const { completionScript } = await import('./completion-script.ts');
      const script = completionScript(shell);
      // A shell reads the script, whatever form a person likes for data.
      const output = await openOutput({ ...flags, output: flags.output ?? 'text' });
      output.data({ shell, script }, () => script.trimEnd());
      finish(0);
    });
}
