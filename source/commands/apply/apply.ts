import type { AccountChoice } from '../../account/account.ts';
import type { Answers } from '../../procedure/answers.ts';
import { accountWords } from '../../procedure/equivalent-command.ts';
import { setValues } from '../../procedure/set-values.ts';
import { usageFailure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import { shellCommand } from '../../text/shell.ts';
import { readRequest } from '../answers/request-source.ts';
import { type RateFlag, type RunFlags, type SaveRequestFlag, writesASecond } from '../flags/attach-flags.ts';
import type { FileFlag } from '../flags/file-flag.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOut } from '../run/carry-out.ts';

type ApplyFlags = FileFlag &
  RunFlags &
  RateFlag &
  SaveRequestFlag &
  SharedFlags & { readonly reason?: string | undefined };

/** runApply is the command apply: a request file, carried out. */
export async function runApply(flags: ApplyFlags, output: Output): Promise<number> {
  const choice = accountChoice(flags);
  const rate = writesASecond(flags.rate);
  const { file: word, reason } = flags;
  if (word === undefined)
    throw usageFailure(
      'MissingFlag',
      'There is no request to carry out.',
      'Add --file FILE; - stands for standard input.',
    );
  const { answers: read, existing, notes, file } = await readRequest(word);
  for (const note of notes) output.note(safeLine(note));
  const answers = reason === undefined ? read : { ...read, reason };
  const command = file === undefined ? undefined : sameAgain(file, reason, choice);
  const saidWith = 'request-file';
  const complete = async () => answers;
  return carryOut({ choice, flags, existing, rate, command, saidWith, complete }, output);
}

/** The command names the file in full, so that it is found from any folder, and the Region where the file leaves it open. */
function sameAgain(file: string, reason: string | undefined, choice: AccountChoice) {
  return (answers: Answers): string => {
    const { region } = setValues(answers);
    const isOpen = region !== undefined && !Object.hasOwn(answers.parameters, 'region');
    return shellCommand([
      ...['ecs-iam-wizard', 'apply', '--file', file],
      ...(reason === undefined ? [] : ['--reason', reason]),
      ...accountWords(isOpen ? { ...choice, region } : choice),
      ...(isOpen && choice.sandbox ? ['--region', region] : []),
      '--yes',
    ]);
  };
}
