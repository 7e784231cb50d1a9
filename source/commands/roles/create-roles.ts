import { type Answers, noAnswers } from '../../procedure/answers.ts';
import { roleKind } from '../../template/role-kind.ts';
import { refuseProblemsOffline } from '../answers/answer-problems.ts';
import { rolesOf } from '../answers/role-answers.ts';
import { taskDocument } from '../answers/task-document.ts';
import { type RateFlag, type RunFlags, type SaveRequestFlag, writesASecond } from '../flags/attach-flags.ts';
import type { DocumentFlags } from '../flags/policy-flags.ts';
import type { RoleExtrasFlags, RoleNameFlag } from '../flags/role-flags.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOut } from '../run/carry-out.ts';

type CreateRolesFlags = RoleNameFlag &
  RoleExtrasFlags &
  DocumentFlags &
  RunFlags &
  RateFlag &
  SaveRequestFlag &
  SharedFlags & { readonly reason?: string | undefined };

/** createRoles is the command roles create: ECS's own roles, made or mended. */
export async function createRoles(
  kinds: readonly string[],
  flags: CreateRolesFlags,
  output: Output,
): Promise<number> {
  const choice = accountChoice(flags);
  const rate = writesASecond(flags.rate);
  const named = { kinds, names: flags.roleName, extras: flags };
  // What the words say is judged before a file is read.
  rolesOf(named);
  const document = await taskDocument(flags);
  const roles = rolesOf({ ...named, document });
  const answers: Answers = { ...noAnswers('roles'), roles, reason: flags.reason };
  refuseProblemsOffline(answers);
  for (const { kind, name } of roles) if (roleKind(kind).legacy) output.note(legacyNote(name));
  const existing = { ifExists: 'fail' } as const;
  return carryOut({ choice, flags, existing, rate, complete: async () => answers }, output);
}

function legacyNote(name: string): string {
  return `${name} is for old services that were made with it: for all others ECS works with its service-linked role.`;
}
