import { checkActions } from '../actions.ts';
import { checkCharacters } from '../characters.ts';
import { checkConditionKeys } from '../condition-keys.ts';
import { checkOperators } from '../condition-operators.ts';
import { checkConditionValues } from '../condition-values.ts';
import { checkDuplicateKeys } from '../duplicate-keys.ts';
import { checkEffects } from '../effects.ts';
import { checkElements } from '../elements.ts';
import { checkEmptyValues } from '../empty-values.ts';
import type { Finding } from '../finding.ts';
import { inOrder } from '../in-order.ts';
import { checkIpRanges } from '../ip-ranges.ts';
import { checkKeyFit } from '../key-fit.ts';
import type { LintedPolicy } from '../linted-policy.ts';
import { checkMfa } from '../mfa.ts';
import { checkNumberValues } from '../number-values.ts';
import { checkOperatorFit } from '../operator-fit.ts';
import { checkOptionalKeys } from '../optional-key.ts';
import { checkPlaceholders } from '../placeholders-left.ts';
import { checkQualifiers } from '../qualifiers.ts';
import { checkSids } from '../sids.ts';
import { checkStructure } from '../structure.ts';
import { checkSyntax } from '../syntax.ts';
import { checkTextValues } from '../text-values.ts';
import { checkVariables } from '../variables.ts';
import { checkVersion } from '../version.ts';
import { checkAwsPrincipals } from './aws-principal.ts';
import { checkDeputies } from './deputy.ts';
import { checkFederated } from './federated-principal.ts';
import { type LintedTrust, readTrust, type TrustedRole } from './linted-trust.ts';
import { checkOpenTrust } from './open-trust.ts';
import { checkOtherServices } from './other-service.ts';
import { checkPrincipalForm } from './principal-form.ts';
import { checkServicePrincipals } from './service-principal.ts';
import { checkTrustActions } from './trust-actions.ts';
import { checkTrustResources } from './trust-resource.ts';
import { checkTrustSize } from './trust-size.ts';

type Check = (trust: LintedTrust) => readonly Finding[];

/** What trust policies have in common with other policies, and then what only they have. */
const CHECKS: readonly Check[] = [
  of(checkStructure, ({ code }) => code !== 'MISSING_RESOURCE'),
  // A policy of a role has principals, and may have an Id.
  of(checkElements, ({ code, path }) => code !== 'UNSUPPORTED_PRINCIPAL' && path.join() !== 'Id'),
  checkDuplicateKeys,
  // CreateRole takes the older version, in which AWS's console made roles for years.
  of(checkVersion, ({ code }) => code !== 'REFUSED_BY_IAM'),
  checkSids,
  checkEffects,
  checkActions,
  checkOperators,
  checkConditionKeys,
  checkKeyFit,
  checkQualifiers,
  checkConditionValues,
  checkOperatorFit,
  checkEmptyValues,
  checkIpRanges,
  checkTextValues,
  checkNumberValues,
  checkVariables,
  checkPlaceholders,
  checkMfa,
  checkOptionalKeys,
  checkCharacters,
  checkTrustResources,
  checkTrustActions,
  checkPrincipalForm,
  checkAwsPrincipals,
  checkServicePrincipals,
  checkFederated,
  checkOtherServices,
  checkOpenTrust,
  checkDeputies,
  checkTrustSize,
];

/** What a trust policy is checked for: the partitions in which its role may be made, and the role, where they are known. */
export interface TrustChecks {
  readonly partitions?: readonly string[];
  readonly role?: TrustedRole;
}

/** lintTrust finds what the trust policy of a role gets wrong, in the order of the text. It never throws, whatever the text. */
export function lintTrust(text: string, { role, partitions }: TrustChecks = {}): Finding[] {
  const trust = readTrust(text, role, partitions);
  const syntax = checkSyntax(trust);
  // Text that is no JSON cannot be judged further.
  return inOrder(syntax.length > 0 ? syntax : CHECKS.flatMap(check => check(trust)));
}

/** Those findings of a check of other policies that hold for trust policies too. */
function of(
  check: (policy: LintedPolicy) => readonly Finding[],
  holds: (finding: Finding) => boolean,
): Check {
  return trust => check(trust).filter(holds);
}
