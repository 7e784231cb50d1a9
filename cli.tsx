import type { WizardStart } from './source/commands/create/wizard.ts';
import { leave } from './source/commands/leave.ts';
import { guardOutput } from './source/commands/print.ts';
import { wholeVersion } from './source/commands/version.ts';

guardOutput();
void main(process.argv.slice(2)).then(leave);

/** main loads one face, and nothing besides, for the words that were given; it answers the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const [only] = argv;
  if (argv.length === 1 && (only === '--version' || only === '-V')) {
    process.stdout.write(`${wholeVersion()}\n`);
    return 0;
  }
  if (only === 'complete') {
    const { isShell } = await import('./source/commands/completion/shells.ts');
    const [, shell, ...words] = argv;
    // What completion scripts ask is no command: its words may look like flags, and are carried out by nothing.
    if (isShell(shell)) {
      const { complete } = await import('./source/commands/completion/complete.ts');
      return complete(shell, words);
    }
  }
  const { runProgram } = await import('./source/commands/program.ts');
  return runProgram(argv, openWizard);
}

/** The commands and the faces of the wizard do not know each other; the door hands one to the other. */
async function openWizard(start: WizardStart): Promise<number> {
  if (start.face === 'full-screen') return openFullScreen(start);
  const { openAccessible } = await import('./source/accessible/open-accessible.ts');
  return openAccessible({ choice: start.choice, ...(await start.given()) });
}

async function openFullScreen({ choice, given }: WizardStart): Promise<number> {
  // Keys pressed while the wizard is loaded wait for it, instead of being written to the screen by the terminal.
  process.stdin.setRawMode(true);
  try {
    const { openPicture, takeAway } = await import('./source/ui/opening/opening.tsx');
    const picture = openPicture(choice);
    const loaded = Promise.all([import('./source/ui/open-wizard.tsx'), given()]);
    const [{ openWizard }, answered] = await loaded.catch(error => {
      takeAway(picture);
      throw error;
    });
    return await openWizard({ choice, ...answered }, picture);
  } finally {
    process.stdin.setRawMode(false);
  }
}
