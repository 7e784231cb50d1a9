import { parseArn } from '../../policy/arn.ts';
import type { Principal } from '../../policy/names.ts';
import { ACCOUNT_ID } from '../../policy/request-values.ts';

/** Who was denied, taken apart. */
export type DeniedPrincipal =
  | {
      readonly kind: 'user' | 'role';
      readonly name: string;
      readonly account: string | undefined;
      /** Name of the session, where a role was assumed. */
      readonly session: string | undefined;
    }
  | { readonly kind: 'root'; readonly account: string | undefined }
  /** Credentials of GetFederationToken: the user who asked for them lends its permissions. */
  | { readonly kind: 'federated-user'; readonly name: string; readonly account: string | undefined }
  | { readonly kind: 'other'; readonly name: string };

/** Roles that a permission set of IAM Identity Center makes. Source: IAM Identity Center User Guide. */
const PERMISSION_SET_ROLE = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
const SERVICE_LINKED_ROLE = /^AWSServiceRoleFor/;

/** readPrincipal takes a principal apart as a message names it, or answers nothing where it names none. */
export function readPrincipal(text: string | undefined): DeniedPrincipal | undefined {
  if (text === undefined) return undefined;
  const arn = parseArn(text);
  if (arn === undefined) return { kind: 'other', name: text };
  const account = ACCOUNT_ID.test(arn.account) ? arn.account : undefined;
  const [type = '', ...path] = arn.resource.split('/');
  const last = path.at(-1) ?? '';
  if (arn.resource === 'root') return { kind: 'root', account };
  if (last === '') return { kind: 'other', name: text };
  if (arn.service === 'iam' && (type === 'user' || type === 'role'))
    return { kind: type, name: last, account, session: undefined };
  // An assumed role's ARN has the name of the role without its path, then the session.
  if (arn.service === 'sts' && type === 'assumed-role')
    return { kind: 'role', name: path[0] ?? '', account, session: path[1] };
  if (arn.service === 'sts' && type === 'federated-user')
    return { kind: 'federated-user', name: last, account };
  return { kind: 'other', name: text };
}

/** attachable is the user or role that a policy can be attached to, so that the denied request is allowed; nothing where AWS manages the policies. */
export function attachable(principal: DeniedPrincipal | undefined): Principal | undefined {
  if (principal?.kind !== 'user' && principal?.kind !== 'role') return undefined;
  const { kind, name } = principal;
  if (kind === 'role' && (permissionSetOf(name) !== undefined || SERVICE_LINKED_ROLE.test(name)))
    return undefined;
  return { type: kind, name };
}

/** permissionSetOf is the permission set of IAM Identity Center that a role belongs to, by its name. */
export function permissionSetOf(roleName: string): string | undefined {
  return PERMISSION_SET_ROLE.exec(roleName)?.[1];
}

/** isServiceLinked tells by the name of a role whether only an AWS service can change it. */
export function isServiceLinked(roleName: string): boolean {
  return SERVICE_LINKED_ROLE.test(roleName);
}

/** principalWords names a principal in a few words. */
export function principalWords(principal: DeniedPrincipal | undefined): string {
  if (principal === undefined) return 'not told';
  if (principal.kind === 'other') return principal.name;
  const account = principal.account === undefined ? '' : ` of the account ${principal.account}`;
  if (principal.kind === 'root') return `the root user${account}`;
  if (principal.kind === 'federated-user') return `the federated user ${principal.name}${account}`;
  const session = principal.session === undefined ? '' : `, session ${principal.session}`;
  return `the ${principal.kind} ${principal.name}${account}${session}`;
}
