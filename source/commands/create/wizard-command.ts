import type { Command } from '@commander-js/extra-typings';
import { EVERYWHERE, type Finish } from '../declaration.ts';
import { policyArnFlag, principalFlags, reasonFlag } from '../flags/attach-flags.ts';
import { faceFlag } from '../flags/face-flag.ts';
import { mergedFlags, takeFlags } from '../flags/flag-set.ts';
import { conditionFlags, documentFlags, namingFlags, statementFlags } from '../flags/policy-flags.ts';
import { unqueriedFlags } from '../flags/shared-flags.ts';
import type { OpenWizard } from './wizard.ts';

/** addWizard adds what the program does without a command: the wizard. `refuse` throws for words that are no flags. */
export function addWizard(
  program: Command,
  finish: Finish,
  openWizard: OpenWizard,
  refuse: (words: readonly string[]) => void,
): void {
  const bare = program.command('wizard', { isDefault: true, hidden: true }).allowExcessArguments();
  const documented = takeFlags(
    takeFlags(takeFlags(bare, 'Policy:', documentFlags), 'Statement:', statementFlags),
    'Request conditions:',
    conditionFlags,
  );
  const attached = takeFlags(takeFlags(documented, 'Name:', namingFlags), 'Attach:', principalFlags);
  const reasoned = takeFlags(takeFlags(attached, 'Attach:', policyArnFlag), 'Run:', reasonFlag);
  const faced = takeFlags(reasoned, 'Wizard:', faceFlag);
  takeFlags(faced, EVERYWHERE, unqueriedFlags).action(async (_, command) => {
    const flags = mergedFlags(command);
    refuse(command.args);
    const { runWizard } = await import('./wizard.ts');
    finish(await runWizard(flags, openWizard));
  });
}
