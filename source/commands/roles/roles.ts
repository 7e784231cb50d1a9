import { openAccount } from '../../account/open-account.ts';
import { accountWords } from '../../procedure/equivalent-command.ts';
import { type RoleRow, readRoleRows, rolesToShow, usualRole } from '../../procedure/role-rows.ts';
import { safeLine } from '../../text/safe-text.ts';
import { shellCommand } from '../../text/shell.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import type { Style } from '../output/style.ts';

/** listRoles is the command roles: ECS's own roles, each with how it stands in the account. */
export async function listRoles(
  flags: SharedFlags & { readonly all?: true | undefined },
  output: Output,
): Promise<number> {
  const choice = accountChoice(flags);
  const account = openAccount(choice);
  const wanted = rolesToShow(flags.all ? 'all' : 'usual').map(usualRole);
  const rows = await readRoleRows(wanted, await account.identity(), account);
  output.data(rows.map(roleData), style => listText(rows, accountWords(choice), style));
  return 0;
}

function roleData({ kind, title, name, purpose, status, differences, learnMore, state }: RoleRow) {
  const { trust, managedPolicies } = state.wanted;
  return { kind, roleName: name, status, trust, managedPolicies, differences, title, purpose, learnMore };
}

const SIGNS = { present: '=', absent: '-', differs: '!' } as const;

function listText(rows: readonly RoleRow[], account: readonly string[], style: Style): string {
  const kinds = Math.max(...rows.map(({ kind }) => kind.length));
  const names = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.flatMap(row => {
    const { kind, name, status, statusWords, purpose, differences } = row;
    const line = `${SIGNS[status]} ${kind.padEnd(kinds)}   ${name.padEnd(names)}   ${statusWords}`;
    return [
      painted(status, safeLine(line), style),
      style.faint(`    ${purpose}`),
      ...differences.map(difference => safeLine(`      ${difference}`)),
    ];
  });
  return [...lines, '', ...nextLines(rows, account)].join('\n');
}

function painted(status: RoleRow['status'], line: string, style: Style): string {
  if (status === 'present') return style.good(line);
  return status === 'differs' ? style.bad(line) : line;
}

/** What can be done about it; the task role is everybody's own. */
function nextLines(rows: readonly RoleRow[], account: readonly string[]): string[] {
  const absent = rows.filter(({ status }) => status === 'absent').map(({ kind }) => kind);
  const differing = rows.filter(({ status }) => status === 'differs').map(({ kind }) => kind);
  const make = ['ecs-iam-wizard', 'roles', 'create'];
  return [
    ...(absent.length === 0 ? [] : [`To make one:  ${shellCommand([...make, absent[0] ?? '', ...account])}`]),
    ...(differing.length === 0
      ? []
      : [`To mend it:   ${shellCommand([...make, ...differing, '--if-differs', 'mend', ...account])}`]),
    'No account needs them all: which ones depends on how your tasks run.',
  ];
}
