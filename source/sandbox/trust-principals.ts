import { parseArn } from '../policy/arn.ts';
import { listOf } from '../policy/document.ts';
import { isServicePrincipal } from './service-principals.ts';
import { type AccountState, entityArn } from './state.ts';

const NO_PRINCIPALS =
  'Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!';
const ACCOUNT = /^\d{12}$/;
/** Identity providers that need no ARN (IAM User Guide, AWS JSON policy elements: Principal). */
const WEB_IDENTITIES = [
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
];

/** How each type of principal is told from what IAM does not know. */
const KNOWS: Readonly<Record<string, (id: string, state: AccountState) => boolean>> = {
  AWS: isAwsPrincipal,
  Service: (id, { partition }) => isServicePrincipal(id, partition),
  Federated: isFederation,
};

/** principalProblem says what IAM finds wrong with the Principal of a trust policy, in its words, or nothing. */
export function principalProblem(principal: unknown, state: AccountState): string | undefined {
  if (typeof principal === 'string') return invalid(principal === '*' ? 'STAR' : 'AWS', principal);
  if (typeof principal !== 'object' || principal === null || Array.isArray(principal))
    return 'Syntax errors in policy.';
  const named = Object.entries(principal).flatMap(([type, ids]) =>
    listOf(ids).map((id: unknown) => ({ type, id: String(id) })),
  );
  if (named.length === 0) return NO_PRINCIPALS;
  const unknown = named.find(({ type, id }) => !(Object.hasOwn(KNOWS, type) && KNOWS[type]?.(id, state)));
  return unknown && invalid(unknown.type.toUpperCase(), unknown.id);
}

function invalid(type: string, id: string): string {
  return `Invalid principal in policy: "${type}":"${id}"`;
}

/** isAwsPrincipal knows accounts, and the users and roles of other accounts; those of this one have to be there. */
function isAwsPrincipal(id: string, state: AccountState): boolean {
  if (id === '*' || ACCOUNT.test(id)) return true;
  const arn = parseArn(id);
  if (arn?.partition !== state.partition || !ACCOUNT.test(arn.account) || arn.region !== '') return false;
  if (arn.service === 'sts') return /^(assumed-role\/[^/]+|federated-user)\/[^/]+$/.test(arn.resource);
  if (arn.service !== 'iam') return false;
  if (arn.resource === 'root') return true;
  if (!/^(user|role)\/[^*?]+$/.test(arn.resource)) return false;
  return arn.account !== state.accountId || ownArns(state).has(id);
}

function ownArns(state: AccountState): ReadonlySet<string> {
  return new Set([
    ...state.users.map(user => entityArn(state, 'user', user)),
    ...state.roles.map(role => entityArn(state, 'role', role)),
  ]);
}

/** IAM does not ask whether a provider of SAML or OpenID Connect is there. */
function isFederation(id: string, { partition }: AccountState): boolean {
  if (WEB_IDENTITIES.includes(id)) return true;
  const arn = parseArn(id);
  return (
    arn?.partition === partition &&
    arn.service === 'iam' &&
    ACCOUNT.test(arn.account) &&
    /^(saml|oidc)-provider\/.+/.test(arn.resource)
  );
}
