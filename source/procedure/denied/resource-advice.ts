import { parseArn } from '../../policy/arn.ts';
import { ACCOUNT_ID } from '../../policy/request-values.ts';
import type { Denial } from './denial.ts';
import { type DeniedPrincipal, principalWords } from './denied-principal.ts';

const ASSUME_ROLE = 'sts:AssumeRole';

/** Whom the trust policy of a role names where nobody has permissions yet. Source: STS API Reference, AssumeRoleWithWebIdentity and AssumeRoleWithSAML. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'sts:AssumeRoleWithWebIdentity':
    'the provider that signed the token, under conditions that the token meets (audience, subject)',
  'sts:AssumeRoleWithSAML': 'the SAML provider that signed the assertion',
};

/** resourceSteps say what the policy of a resource has to allow. */
export function resourceSteps({ resource, action }: Denial, who: DeniedPrincipal | undefined): string[] {
  const ofResource = resource === undefined ? '' : ` ${resource}`;
  return [
    `The policy of the resource${ofResource} has to allow ${action} to ${grantee(who)}. Who owns the resource can change it.`,
    ...(isUnsigned(who)
      ? [
          'Nobody had signed the request: with credentials, the policies of whom they belong to count as well.',
        ]
      : []),
  ];
}

/** trustSteps say what the trust policy of a role has to allow, and to whom. */
export function trustSteps({ action, resource, from }: Denial, who: DeniedPrincipal | undefined): string[] {
  const role = resource === undefined ? 'the role' : `the role ${resource}`;
  const whom = PROVIDERS[action] ?? grantee(who);
  const first = `The trust policy of ${role} has to allow ${action} to ${whom}, and the role has to exist.`;
  if (from !== 'starting-task')
    return [first, 'Who administers IAM in the account of the role can change it.'];
  return [
    first,
    'Who started the task or made the service also needs iam:PassRole on the role (ecs-iam-wizard reference iam:PassRole).',
  ];
}

/** otherSideSteps say which second policy a request needs: the trust policy of a role, or that of another account's resource. */
export function otherSideSteps(denial: Denial, who: DeniedPrincipal | undefined): string[] {
  const { resource, policyType, action, reason } = denial;
  const isJudgedByIdentity = policyType === undefined || policyType === 'identity-based';
  if (action === ASSUME_ROLE && isJudgedByIdentity && reason !== 'explicit')
    return [
      `The trust policy of ${resource === undefined ? 'the role' : `the role ${resource}`} has to allow it to ${grantee(who)} too, and the role has to exist.`,
    ];
  const owner = parseArn(resource ?? '')?.account ?? '';
  const account = who !== undefined && 'account' in who ? who.account : undefined;
  if (account === undefined || !ACCOUNT_ID.test(owner) || owner === account) return [];
  const belongs = `The resource belongs to another account, ${owner}`;
  return policyType === 'resource-based' || policyType === 'role-trust'
    ? [`${belongs}: an identity-based policy in ${account} has to allow it too.`]
    : [`${belongs}: its own policy has to allow ${account} too.`];
}

/** Whom a policy with principals names: the role itself, since the ARN of a session is good for that session alone. */
function grantee(who: DeniedPrincipal | undefined): string {
  if (who === undefined) return 'the principal';
  if (isUnsigned(who)) return 'everybody';
  return principalWords(who.kind === 'role' ? { ...who, session: undefined } : who);
}

function isUnsigned(who: DeniedPrincipal | undefined): boolean {
  return who?.kind === 'other' && who.name === 'anonymous';
}
