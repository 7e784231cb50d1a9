import { checkActions } from './actions.ts';
import { checkArns } from './arns.ts';
import { checkBreadth } from './breadth.ts';
import { checkCharacters } from './characters.ts';
import { checkConditionKeys } from './condition-keys.ts';
import { checkOperators } from './condition-operators.ts';
import { checkConditionValues } from './condition-values.ts';
import { checkDependents } from './dependents.ts';
import { checkDuplicateKeys } from './duplicate-keys.ts';
import { checkEffects } from './effects.ts';
import { checkElements } from './elements.ts';
import { checkEmptyValues } from './empty-values.ts';
import { checkEscalation } from './escalation.ts';
import type { Finding } from './finding.ts';
import { inOrder } from './in-order.ts';
import { checkIpRanges } from './ip-ranges.ts';
import { checkKeyFit } from './key-fit.ts';
import { type LintedPolicy, readForLint } from './linted-policy.ts';
import { checkMfa } from './mfa.ts';
import { checkNumberValues } from './number-values.ts';
import { checkOldEcsArn } from './old-ecs-arn.ts';
import { checkOperatorFit } from './operator-fit.ts';
import { checkOptionalKeys } from './optional-key.ts';
import { checkPassRole, checkServiceLinkedRole } from './pass-role.ts';
import { checkPlaceholders } from './placeholders-left.ts';
import { checkQualifiers } from './qualifiers.ts';
import { checkRedundant } from './redundant.ts';
import { checkRefusedActions } from './refused-actions.ts';
import { checkRefusedResources } from './refused-resources.ts';
import { checkResourceFit } from './resource-fit.ts';
import { checkShadowed } from './shadowed.ts';
import { checkSids } from './sids.ts';
import { checkSize } from './size.ts';
import { checkStructure } from './structure.ts';
import { checkSyntax } from './syntax.ts';
import { checkTagKeys } from './tag-keys.ts';
import { checkTextValues } from './text-values.ts';
import { checkVariables } from './variables.ts';
import { checkVersion } from './version.ts';

type Check = (policy: LintedPolicy) => readonly Finding[];

/** All of them judge every text, whatever else is wrong with it; findings are put in order afterwards. */
const CHECKS: readonly Check[] = [
  checkStructure,
  checkElements,
  checkDuplicateKeys,
  checkVersion,
  checkSids,
  checkEffects,
  checkResourceFit,
  checkOldEcsArn,
  checkKeyFit,
  checkTagKeys,
  checkShadowed,
  checkDependents,
  checkPassRole,
  checkServiceLinkedRole,
  checkEscalation,
  checkMfa,
  checkOptionalKeys,
  checkBreadth,
  checkRedundant,
  checkNumberValues,
  checkActions,
  checkRefusedActions,
  checkArns,
  checkRefusedResources,
  checkOperators,
  checkConditionKeys,
  checkQualifiers,
  checkConditionValues,
  checkOperatorFit,
  checkEmptyValues,
  checkIpRanges,
  checkTextValues,
  checkVariables,
  checkPlaceholders,
  checkCharacters,
  checkSize,
];

/** lintPolicy finds what an identity policy gets wrong, in the order of the text; it may be created in these partitions. It never throws, whatever the text. */
export function lintPolicy(text: string, partitions?: readonly string[]): Finding[] {
  const policy = readForLint(text, partitions);
  const syntax = checkSyntax(policy);
  // Text that is no JSON cannot be judged further.
  return inOrder(syntax.length > 0 ? syntax : CHECKS.flatMap(check => check(policy)));
}
