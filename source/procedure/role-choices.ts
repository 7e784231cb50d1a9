import type { RoleRow } from '../account/roles.ts';
import type { RoleRequest } from '../provision/request.ts';
import { trustsService } from '../template/role-documents.ts';
import { type RoleKindName, roleKind } from '../template/role-kind.ts';
import { safeLine } from '../text/safe-text.ts';
import type { Answers } from './answers.ts';
import { arnToBe, type RoleUse, usedAs } from './role-uses.ts';

/** A role that can be taken for a use, in words for every face. */
export interface RoleChoice {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly detail: readonly string[];
  /** Why it cannot be taken, as the end of a sentence. */
  readonly disabled?: string;
  readonly arn: string;
  /** Set where it is made in the same run. */
  readonly role?: RoleRequest;
}

/** The roles of an account as far as they have arrived; `closed` where they cannot be read. */
export interface RolesRead {
  readonly rows: readonly RoleRow[];
  readonly status: 'arriving' | 'complete' | 'closed';
}

/**
 * roleChoices lists the roles for a use: those first that AWS's documentation names for it, to be made where the account has
 * none of the name, then others that are made in the same run, then those that the service can take on.
 */
export function roleChoices(answers: Answers, use: RoleUse, read: RolesRead): RoleChoice[] {
  const usual = use.kinds.flatMap(kind => usualChoice(answers, use, kind, read) ?? []);
  const made = answers.roles.filter(role => usedAs(role, use)).map(role => madeChoice(answers, role));
  const there = read.rows.filter(row => trustsService(row.trust, use.services)).map(thereChoice);
  const first = new Map<string, RoleChoice>();
  for (const choice of [...usual, ...made, ...there]) if (!first.has(choice.id)) first.set(choice.id, choice);
  return [...first.values()];
}

/** The role that the documentation names has its place from the first row on, whatever is found about it. */
function usualChoice(
  answers: Answers,
  { services }: RoleUse,
  kind: RoleKindName,
  { rows, status }: RolesRead,
): RoleChoice | undefined {
  const { roleName } = roleKind(kind);
  const isNamed = ({ name }: { readonly name: string }) => name.toLowerCase() === roleName.toLowerCase();
  const row = rows.find(isNamed);
  const made = answers.roles.find(isNamed);
  if (made !== undefined) return madeChoice(answers, made);
  if (row === undefined) {
    if (status === 'closed') return undefined;
    const role: RoleRequest = { kind, name: roleName, ifDiffers: 'fail' };
    return status === 'complete' ? newChoice(answers, role) : awaitedChoice(answers, role);
  }
  if (trustsService(row.trust, services)) return thereChoice(row);
  return { ...thereChoice(row), disabled: `does not let ${services[0] ?? ''} take it on` };
}

function thereChoice({ name, path, arn, description }: RoleRow): RoleChoice {
  return {
    id: idOf(name),
    label: safeLine(name),
    note: path === '/' ? '' : safeLine(path),
    detail: [arn, description].filter(Boolean).map(safeLine),
    arn,
  };
}

function madeChoice(answers: Answers, role: RoleRequest): RoleChoice {
  const { title, purpose } = roleKind(role.kind);
  return {
    id: idOf(role.name),
    label: role.name,
    note: `${title}, made in the same run`,
    detail: [purpose, 'It is made before the policy, in the same plan.'],
    arn: arnToBe(role, answers.callerValues) ?? '',
    role,
  };
}

function newChoice(answers: Answers, role: RoleRequest): RoleChoice {
  const { title, purpose } = roleKind(role.kind);
  return {
    ...madeChoice(answers, role),
    label: `Create ${role.name} in the same run`,
    note: title,
    detail: [purpose, 'The account has none of this name. One plan, one receipt and one undo for all.'],
  };
}

/** As long as roles arrive, nobody knows whether this one is among them. */
function awaitedChoice(answers: Answers, role: RoleRequest): RoleChoice {
  const { title, purpose } = roleKind(role.kind);
  return {
    ...madeChoice(answers, role),
    note: title,
    detail: [purpose],
    disabled: 'is still being looked for among the roles of the account',
  };
}

/** IAM tells names of roles apart by their letters alone, whatever their case. */
function idOf(name: string): string {
  return name.toLowerCase();
}
