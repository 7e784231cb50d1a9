import { usageFailure } from '../../text/failure.ts';
import { refuseProblemsOffline } from '../answers/answer-problems.ts';
import { type CreateFlags, createAnswers } from '../answers/create-answers.ts';
import {
  principalsOf,
  type RateFlag,
  type RunFlags,
  type SaveRequestFlag,
  writesASecond,
} from '../flags/attach-flags.ts';
import type { ExistingFlag } from '../flags/policy-flags.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOut } from '../run/carry-out.ts';

/** runCreate is the command create: a policy from a template or a document, attached where somebody is named. */
export async function runCreate(
  flags: CreateFlags & ExistingFlag & RunFlags & RateFlag & SaveRequestFlag & SharedFlags,
  output: Output,
): Promise<number> {
  const choice = accountChoice(flags);
  const attaches = principalsOf(flags).length > 0 || flags.principalsFrom !== undefined;
  const rate = writesASecond(flags.rate);
  if (!attaches && flags.policyArn.length > 0) {
    throw usageFailure(
      'MissingFlag',
      '--policy-arn names a policy to attach, but there is nobody to attach it to.',
      'Add --user-name, --group-name or --role-name.',
    );
  }
  const { answers, notes } = await createAnswers(flags, attaches ? 'create-and-attach' : 'create');
  refuseProblemsOffline(answers);
  for (const note of notes) output.note(note);
  const prune = flags.pruneOldestVersion ? 'oldest-version' : 'nothing';
  const existing = { ifExists: flags.ifExists, prune } as const;
  return carryOut({ choice, flags, existing, rate, complete: async () => answers }, output);
}
