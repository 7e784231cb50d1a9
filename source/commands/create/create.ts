import { refuseProblemsOffline } from '../answers/answer-problems.ts';
import { type CreateFlags, createAnswers } from '../answers/create-answers.ts';
import { namesAnybody, nobodyToAttachTo } from '../answers/principal-answers.ts';
import { joinedRoles } from '../answers/role-answers.ts';
import { type RateFlag, type RunFlags, type SaveRequestFlag, writesASecond } from '../flags/attach-flags.ts';
import type { ExistingFlag } from '../flags/policy-flags.ts';
import type { RoleExtrasFlags, WithRoleFlag } from '../flags/role-flags.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOut } from '../run/carry-out.ts';

/** runCreate is the command create: a policy from a template or a document, attached where somebody is named. */
export async function runCreate(
  flags: CreateFlags &
    ExistingFlag &
    WithRoleFlag &
    RoleExtrasFlags &
    RunFlags &
    RateFlag &
    SaveRequestFlag &
    SharedFlags,
  output: Output,
): Promise<number> {
  const choice = accountChoice(flags);
  const attaches = namesAnybody(flags);
  const rate = writesASecond(flags.rate);
  if (!attaches && flags.policyArn.length > 0) throw nobodyToAttachTo();
  const roles = joinedRoles(flags);
  const { answers: created, notes } = await createAnswers(flags, attaches ? 'create-and-attach' : 'create');
  const answers = { ...created, roles };
  refuseProblemsOffline(answers);
  for (const note of notes) output.note(note);
  const prune = flags.pruneOldestVersion ? 'oldest-version' : 'nothing';
  const existing = { ifExists: flags.ifExists, prune } as const;
  return carryOut({ choice, flags, existing, rate, complete: async () => answers }, output);
}
