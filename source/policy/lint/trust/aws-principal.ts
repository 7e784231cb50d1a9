import { parseArn } from '../../arn.ts';
import { placeholdersIn } from '../../placeholders.ts';
import { at, type Finding, finding } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { LintedTrust, NamedPrincipal } from './linted-trust.ts';

const ACCOUNT = /^\d{12}$/;
/** What IAM makes of the ARN of a user or role that has been deleted. Source: IAM User Guide, IAM identifiers. */
const USER_ID = /^AIDA[A-Z0-9]{12,}$/;
const ROLE_ID = /^AROA[A-Z0-9]{12,}$/;
const SERVICE = /\.amazonaws\.com(\.cn)?$/;
/** Source: IAM User Guide, AWS JSON policy elements: Principal. */
const RESOURCES: Readonly<Record<string, RegExp>> = {
  iam: /^(root|user\/.+|role\/.+)$/,
  sts: /^(assumed-role\/[^/]+\/.+|federated-user\/.+|self)$/,
};

/** isOpen tells of a name whether it has a blank yet; a variable is no name either. */
export function isOpen(value: string): boolean {
  return placeholdersIn(value).length > 0;
}

/** checkAwsPrincipals finds accounts, users and roles of a form that IAM does not know, of other partitions, or that exist no more. */
export function checkAwsPrincipals({ trusts, partitions }: LintedTrust): Finding[] {
  return trusts.flatMap(({ principals }) =>
    principals
      .filter(({ kind, value }) => kind === 'AWS' && value !== '*' && !isOpen(value))
      .flatMap(principal => problem(principal, partitions) ?? []),
  );
}

function problem(principal: NamedPrincipal, partitions: readonly string[]): Finding | undefined {
  const { value } = principal;
  const place = at(principal);
  if (ACCOUNT.test(value)) return undefined;
  if (value.includes('${')) {
    const message = `Policy variables count in Condition only: write ${quoted(value)} without one.`;
    return finding('VARIABLE_UNSUPPORTED_IN_ELEMENT', { ...place, message });
  }
  if (USER_ID.test(value)) {
    const message = `${value} is the id of a user, who may have been deleted: name the ARN of a user, or take it out.`;
    return finding('INVALID_USER_REFERENCE', { ...place, message });
  }
  if (ROLE_ID.test(value)) {
    const message = `${value} is the id of a role, which may have been deleted: name the ARN of a role, or take it out.`;
    return finding('INVALID_ROLE_REFERENCE', { ...place, message });
  }
  if (/[*?]/.test(value)) {
    const message = `A principal has no wildcards, and ${quoted(value)} means nobody: name the account in Principal, and the pattern in a condition on aws:PrincipalArn.`;
    return finding('UNSUPPORTED_WILDCARD_IN_PRINCIPAL', { ...place, message });
  }
  const reason = formProblem(value);
  if (reason !== undefined) return finding('INVALID_PRINCIPAL_FORMAT', { ...place, message: reason });
  const partition = parseArn(value)?.partition ?? '';
  if (partitions.includes(partition)) return undefined;
  const message = `${quoted(value)} is of the partition ${quoted(partition)}, from which nobody can assume a role here: write arn:${partitions[0]}.`;
  return finding('INVALID_PARTITION', { ...place, message });
}

function formProblem(value: string): string | undefined {
  const arn = parseArn(value);
  const shape = arn === undefined ? undefined : RESOURCES[arn.service];
  if (arn !== undefined && arn.region === '' && ACCOUNT.test(arn.account) && shape?.test(arn.resource))
    return undefined;
  if (SERVICE.test(value)) return `${quoted(value)} is a service: write {"Service": ${quoted(value)}}.`;
  if (arn?.resource.startsWith('group/'))
    return 'A group cannot assume a role: name the account, and let the group by a policy of its own.';
  return `${quoted(value)} is no account, user or role: write the number of an account, or an ARN like arn:aws:iam::111122223333:role/NAME.`;
}
