import { parseArn } from '../../policy/arn.ts';
import { actionReference } from '../../reference/service.ts';
import type { Denial, PolicyType } from './denial.ts';
import {
  attachable,
  type DeniedPrincipal,
  isServiceLinked,
  permissionSetOf,
  readPrincipal,
} from './denied-principal.ts';
import { otherSideSteps, resourceSteps, trustSteps } from './resource-advice.ts';

/** What can be done about a denial. */
export interface Advice {
  /** What denied the request, in a sentence. */
  readonly why: string;
  /** What helps, a sentence or two each. */
  readonly steps: readonly string[];
  /** Whether a statement that allows the request helps at all. */
  readonly statement: 'helps' | 'does-not-help';
}

const NAMES: Readonly<Record<PolicyType, string>> = {
  'identity-based': 'an identity-based policy',
  'resource-based': 'a resource-based policy',
  'permissions-boundary': 'a permissions boundary',
  'service-control': 'a service control policy',
  'resource-control': 'a resource control policy',
  session: 'a session policy',
  'vpc-endpoint': 'a VPC endpoint policy',
  'role-trust': 'the trust policy of the role',
};

const ORGANIZATION = 'Who administers the AWS organization can change it, from the management account.';

/** Who can change a policy of each type. Source: IAM User Guide, Troubleshoot access denied error messages. */
const WHO: Readonly<Record<PolicyType, string>> = {
  'identity-based': 'Who administers IAM in the account can change it.',
  'resource-based': 'Who owns the resource can change it.',
  'permissions-boundary': 'Who set the permissions boundary can change it.',
  'service-control': ORGANIZATION,
  'resource-control': ORGANIZATION,
  session: 'It is given with the call that made the session (AssumeRole, GetFederationToken).',
  'vpc-endpoint': 'Who owns the VPC endpoint can change it.',
  'role-trust': 'Who administers IAM in the account of the role can change it.',
};

/** adviceOn says what denied a request and what helps. */
export function adviceOn(denial: Denial): Advice {
  const who = readPrincipal(denial.principal);
  const steps = denial.reason === 'explicit' ? againstDeny(denial) : forAllow(denial, who);
  return {
    why: whyWords(denial),
    steps: [...steps, ...otherSideSteps(denial, who), ...withoutArn(denial)],
    statement: helpsStatement(denial) ? 'helps' : 'does-not-help',
  };
}

/** A statement for a policy of a principal cannot make up for a Deny, nor stand in a policy that names its principals or that AWS keeps. */
function helpsStatement({ reason, policyType, principal }: Denial): boolean {
  const who = readPrincipal(principal);
  if (reason === 'explicit' || who?.kind === 'root') return false;
  if (who?.kind === 'role' && isServiceLinked(who.name)) return false;
  return policyType !== 'resource-based' && policyType !== 'role-trust';
}

function whyWords({ reason, policyType, policyArn, action }: Denial): string {
  const named = policyArn === undefined ? '' : ` (${policyArn})`;
  if (reason === undefined && policyType === 'resource-based')
    return `The resource is not in the Region that was asked, or its policy does not allow ${action}, or denies it.`;
  if (reason === undefined) return `The message does not say why ${action} was denied.`;
  if (reason === 'explicit') {
    const where = policyType === undefined ? 'a policy that the message does not name' : NAMES[policyType];
    return `A Deny statement in ${where}${named} denies ${action}.`;
  }
  if (policyType === undefined) return `No policy allows ${action}.`;
  if (policyType === 'role-trust') return `The trust policy of the role does not allow ${action}.`;
  return `No ${NAMES[policyType].replace(/^an? /, '')} allows ${action}.`;
}

function againstDeny({ policyType, policyArn }: Denial): string[] {
  const find =
    policyArn === undefined && policyType === 'identity-based'
      ? 'Look for the Deny in the policies of the principal and of its groups.'
      : undefined;
  return [
    'To allow it as well does not help: a Deny outweighs every Allow. The Deny has to change, or the request has to escape its conditions (MFA, Region, address, tags).',
    ...(find === undefined ? [] : [find]),
    policyType === undefined
      ? 'Look into the policies of the principal first, then its permissions boundary, the policies of the organization and those of the resource.'
      : WHO[policyType],
  ];
}

function forAllow(denial: Denial, who: DeniedPrincipal | undefined): string[] {
  const { policyType, reason } = denial;
  if (who?.kind === 'root')
    return [
      'The root user needs no policy: policies of the organization or of the resource deny it. Use an IAM user or role instead.',
    ];
  switch (policyType) {
    case undefined:
    case 'identity-based':
      return [
        receiver(who),
        ...(denial.from === 'starting-task' && who?.kind === 'role'
          ? [
              'A task could not start: it is the role with which ECS starts it, mostly its task execution role.',
            ]
          : []),
        ...(reason === undefined
          ? [
              'If such a statement is there already, look for a Deny, a permissions boundary, and policies of the organization and of the resource.',
            ]
          : []),
      ];
    case 'role-trust':
      return trustSteps(denial, who);
    case 'resource-based':
      return resourceSteps(denial, who);
    case 'vpc-endpoint':
      return [
        `The statement belongs into the policy of the VPC endpoint, with a Principal. ${WHO[policyType]}`,
      ];
    default:
      return [
        `The statement belongs into ${NAMES[policyType].replace(/^a /, 'the ')}, which only limits: an identity-based policy has to allow it too. ${WHO[policyType]}`,
      ];
  }
}

function receiver(who: DeniedPrincipal | undefined): string {
  if (attachable(who) !== undefined && who !== undefined && 'name' in who)
    return `Add the statement to a policy of the ${who.kind} ${who.name}${who.kind === 'user' ? `, or of a group that ${who.name} is in` : ''}.`;
  if (who?.kind === 'federated-user')
    return `Add the statement to a policy of the user who asked for the session of ${who.name}, and to the session policy.`;
  if (who?.kind === 'role') {
    const set = permissionSetOf(who.name);
    if (set !== undefined)
      return `Add the statement to the permission set ${set} of IAM Identity Center, to which the role ${who.name} belongs.`;
    if (isServiceLinked(who.name))
      return `${who.name} is a service-linked role: only its AWS service can change what it may do.`;
  }
  return 'Add the statement to a policy of whoever made the request.';
}

/** The statement is then about more than the one resource. */
function withoutArn(denial: Denial): string[] {
  const { resource, action } = denial;
  if (!helpsStatement(denial) || resource === '*' || parseArn(resource ?? '') !== undefined) return [];
  if ((actionReference(action)?.resourceTypes.length ?? 0) === 0) return [];
  return ['The message does not name the resource by its ARN: see that the statement is about no other.'];
}
