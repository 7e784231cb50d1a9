import { serviceReference } from '../../reference/service.ts';
import { conditionKeysOf } from '../action-keys.ts';
import { parseActionPattern } from '../action-pattern.ts';
import type { ConditionView, StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { nameSome } from './name-some.ts';
import { isAllow, isDeny } from './statements.ts';

const TAG_KEY = /^aws:(resourcetag|requesttag|tagkeys)(\/|$)/i;
const tagKeysOfServices = new Map<string, ReadonlySet<string>>();

/** checkTagKeys finds conditions on tags beside actions of services that have no such tags in their requests. Source: Access Analyzer policy check reference. */
export function checkTagKeys({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement => {
    if (!isAllow(statement) && !isDeny(statement)) return [];
    return statement.conditions
      .filter(needsKey)
      .flatMap(condition => [...ofActions(statement, condition), ...ofNotActions(statement, condition)]);
  });
}

/** Whether a condition on a tag is never met in a request without that tag. */
function needsKey({ key, operator }: ConditionView): boolean {
  if (!TAG_KEY.test(key) || operator === undefined || operator.family === 'Null') return false;
  return !operator.ifExists && !operator.negated && operator.qualifier !== 'ForAllValues';
}

function ofActions(statement: StatementView, condition: ConditionView): Finding[] {
  const services = statement.actions.flatMap(({ value }) => parseActionPattern(value)?.service ?? []);
  const without = [...new Set(services)].filter(service => lacksTagKey(service, condition.key));
  if (without.length === 0) return [];
  const named = nameSome(without);
  const place = { path: condition.path, span: condition.member.keySpan };
  return isDeny(statement)
    ? [
        finding('DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
          ...place,
          message: `No request to ${named} has ${brief(condition.key)}, so this Deny does not reach those actions: deny them in a statement without this key.`,
        }),
      ]
    : [
        finding('ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
          ...place,
          message: `No request to ${named} has ${brief(condition.key)}, so this statement does not allow those actions: allow them in a statement without this key.`,
        }),
      ];
}

function ofNotActions(statement: StatementView, condition: ConditionView): Finding[] {
  if (statement.notActions.length === 0) return [];
  const place = { path: condition.path, span: condition.member.keySpan };
  return isDeny(statement)
    ? [
        finding('DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
          ...place,
          message: `Many actions have no ${brief(condition.key)} in their requests, and this Deny with NotAction does not reach them: name the actions in Action.`,
        }),
      ]
    : [
        finding('ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
          ...place,
          message: `Many actions have no ${brief(condition.key)} in their requests, and this Allow with NotAction does not grant them: name the actions in Action.`,
        }),
      ];
}

function lacksTagKey(service: string, key: string): boolean {
  const known = tagKeysOf(service);
  return known !== undefined && !known.has(kindOf(key));
}

function tagKeysOf(service: string): ReadonlySet<string> | undefined {
  const made = tagKeysOfServices.get(service);
  const reference = made === undefined ? serviceReference(service) : undefined;
  if (reference === undefined) return made;
  const keys = reference.actions.flatMap(({ name }) => conditionKeysOf(`${service}:${name}`));
  const kinds = new Set(keys.filter(key => TAG_KEY.test(key)).map(kindOf));
  tagKeysOfServices.set(service, kinds);
  return kinds;
}

function kindOf(key: string): string {
  return (TAG_KEY.exec(key)?.[1] ?? '').toLowerCase();
}
