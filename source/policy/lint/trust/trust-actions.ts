import { actionReference } from '../../../reference/service.ts';
import { hasWildcard } from '../../action-pattern.ts';
import { placeholdersIn } from '../../placeholders.ts';
import type { Located } from '../../statement-view.ts';
import { brief } from '../brief.ts';
import { at, type Finding, finding } from '../finding.ts';
import { coversAction, isAllow } from '../statements.ts';
import { isSaml } from './federated-principal.ts';
import type { LintedTrust, NamedPrincipal, TrustView } from './linted-trust.ts';

const ASSUME = 'sts:AssumeRole';
const WITH_SAML = 'sts:AssumeRoleWithSAML';
const WITH_WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
/** What a trust policy may allow. Source: IAM User Guide, How to use trust policies with IAM roles; STS API Reference. */
const ROLE_ACTIONS = [
  ASSUME,
  WITH_SAML,
  WITH_WEB_IDENTITY,
  'sts:TagSession',
  'sts:SetSourceIdentity',
  'sts:SetContext',
];

/** checkTrustActions finds actions that no role is assumed by, and such as those whom the statement names cannot call. */
export function checkTrustActions({ trusts }: LintedTrust): Finding[] {
  return trusts.flatMap(trust => {
    const own = trust.statement.actions.flatMap(action => actionProblem(action) ?? []);
    return isAllow(trust.statement) ? [...own, ...notAction(trust), ...mismatches(trust)] : own;
  });
}

function actionProblem(action: Located<string>): Finding | undefined {
  const { value } = action;
  if (placeholdersIn(value).length > 0 || value.includes('${')) return undefined;
  const covered = ROLE_ACTIONS.filter(known => coversAction(value, known));
  if (covered.length > 0 && !hasWildcard(value)) return undefined;
  if (covered.length > 0 && /^sts:/i.test(value)) {
    const message = `${brief(value)} stands for every way to assume the role: name the one that is needed, like ${ASSUME}.`;
    return finding('WILDCARD_IN_TRUST_ACTION', { ...at(action), message });
  }
  // What no service has is said by the checks of actions.
  if (!hasWildcard(value) && actionReference(value) === undefined) return undefined;
  const message = `IAM refuses ${brief(value)} in a trust policy, which says who may assume the role: write ${ASSUME}; what the role may do stands in its policies.`;
  return finding('REFUSED_BY_IAM', { ...at(action), message });
}

function notAction({ statement: { notActions } }: TrustView): Finding[] {
  const [first] = notActions;
  if (first === undefined) return [];
  const message = `Allow with NotAction lets the role be assumed in every other way, those that AWS adds later too: write "Action": "${ASSUME}".`;
  return [finding('ALLOW_WITH_NOTACTION', { ...at(first), message })];
}

function mismatches({ statement: { actions }, principals }: TrustView): Finding[] {
  const ways = new Set(principals.map(wayOf));
  if (ways.size === 0) return [];
  const idle = actions.filter(({ value }) => {
    const way = [ASSUME, WITH_SAML, WITH_WEB_IDENTITY].find(
      known => known.toLowerCase() === value.toLowerCase(),
    );
    return way !== undefined && !ways.has(way);
  });
  if (idle.length > 0) return idle.map(action => idleAction(action, [...ways]));
  return principals.flatMap(principal => {
    const way = wayOf(principal);
    if (actions.length === 0 || !assumes(actions) || actions.some(({ value }) => coversAction(value, way)))
      return [];
    const message = `${brief(principal.value)} assumes roles by ${way}, which this statement does not allow: add it.`;
    return [finding('MISMATCHED_ACTION_FOR_PRINCIPAL', { ...at(principal), message })];
  });
}

function idleAction(action: Located<string>, ways: readonly string[]): Finding {
  const message = `Nobody whom this statement names can call ${action.value}: write ${ways.join(' or ')}, or name another principal.`;
  return finding('MISMATCHED_ACTION_FOR_PRINCIPAL', { ...at(action), message });
}

/** Statements may be there for tags and source identities alone. */
function assumes(actions: readonly Located<string>[]): boolean {
  return actions.some(({ value }) => /^sts:assumerole/i.test(value));
}

function wayOf(principal: NamedPrincipal): string {
  if (principal.kind !== 'Federated') return ASSUME;
  return isSaml(principal) ? WITH_SAML : WITH_WEB_IDENTITY;
}
