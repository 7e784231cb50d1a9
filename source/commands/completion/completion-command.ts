import { Argument, type Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish } from '../declaration.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { unqueriedFlags } from '../flags/shared-flags.ts';
import { SHELLS } from './shells.ts';

const EXAMPLES = `
Examples:
  source <(ecs-iam-wizard completion bash)        in ~/.bashrc
  source <(ecs-iam-wizard completion zsh)         in ~/.zshrc, after compinit
  ecs-iam-wizard completion fish | source         in ~/.config/fish/config.fish
`;

/** addCompletion adds the command completion to the program. */
export function addCompletion(program: Command, finish: Finish): void {
  const bare = program
    .command('completion')
    .summary('let Tab complete commands, flags and values')
    .description('Prints the script that lets Tab complete commands, flags and their values in a shell.');
  takeFlags(bare, EVERYWHERE, unqueriedFlags())
    .addArgument(new Argument('<shell>', `one of ${SHELLS.join(', ')}`).choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell, _, command) => {
      mergedFlags(command);
      const { completionScript } = await import('./completion-script.ts');
      process.stdout.write(completionScript(shell));
      finish(0);
    });
}
