import { conditionKeyReference, globalKey, sameKey } from '../../reference/global-keys.ts';
import { conditionKeysOf } from '../action-keys.ts';
import { parseActionPattern } from '../action-pattern.ts';
import type { ConditionView, StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { nameSome } from './name-some.ts';
import { expand, isAllow, isDeny } from './statements.ts';

/** Keys of sign-in: whatever their prefix, they stay with a session and are in its requests to every service. */
const SESSION_PREFIX = /^(saml|sts|identitystore|[^:]*\.[^:]*):/i;
/** Of the global keys only those that AWS lists with each action tell where they are; here for ecs, whose reference is held in full. */
const LISTED_GLOBAL_KEY = /^aws:(requesttag\/|resourcetag\/|tagkeys$)/i;
/**
 * Services whose reference lists every key that their actions have. Others leave some out: AWS's own policies ask for
 * aws-marketplace:ProductId on actions that do not list it. A key of one service on an action of another is never there.
 */
const FULLY_LISTED: ReadonlySet<string> = new Set(['ecs', 'iam', 'ec2', 's3']);
const ECS_RESOURCE_TAG = /^ecs:ResourceTag\/(.+)$/i;

/**
 * checkKeyFit finds conditions on keys that are never in the requests for the statement's actions. Keys that an action has by its
 * resource types count as its own, and so does every global key that AWS does not list action by action.
 */
export function checkKeyFit({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement => {
    if (statement.actions.length === 0 || !(isAllow(statement) || isDeny(statement))) return [];
    const keys = statement.conditions.filter(({ key }) => isJudged(key));
    return keys.flatMap(condition => [
      ...unsupported(statement, condition),
      ...tagKeyOfEcs(statement, condition),
    ]);
  });
}

function isJudged(key: string): boolean {
  if (SESSION_PREFIX.test(key)) return false;
  if (LISTED_GLOBAL_KEY.test(key)) return true;
  return globalKey(key) === undefined && conditionKeyReference(key) !== undefined;
}

function unsupported(statement: StatementView, condition: ConditionView): Finding[] {
  const effect = effectWithoutKey(statement, condition);
  if (effect === undefined) return [];
  const actions = statement.actions.map(({ value }) => value);
  const lacking = actions.filter(action => neverHas(action, condition.key));
  // IfExists and negated operators are there for lists of which some actions have the key and others do not.
  if (lacking.length === 0 || (effect.isTolerant && lacking.length < actions.length)) return [];
  const message = `Requests for ${nameSome(lacking)} never have ${brief(condition.key)}, so this condition ${effect.words}: ${effect.mend}.`;
  return [
    finding('UNSUPPORTED_CONDITION_KEY_FOR_ACTION', {
      path: condition.path,
      span: condition.member.keySpan,
      message,
    }),
  ];
}

interface EffectWithoutKey {
  readonly isTolerant: boolean;
  readonly words: string;
  readonly mend: string;
}

/** What a condition does to an action whose requests lack its key. Source: IAM User Guide, Condition operators. */
function effectWithoutKey(
  statement: StatementView,
  { operator }: ConditionView,
): EffectWithoutKey | undefined {
  // Null asks for the absence itself.
  if (operator === undefined || operator.family === 'Null') return undefined;
  const isMet =
    operator.ifExists ||
    operator.qualifier === 'ForAllValues' ||
    (operator.negated && operator.qualifier === undefined);
  const mend = 'take the action out of this statement, or the key out of its condition';
  if (isMet) return { isTolerant: true, words: 'restricts nothing for them', mend };
  return isAllow(statement)
    ? {
        isTolerant: false,
        words: 'is never met and they are not allowed',
        mend: 'move them to a statement without it',
      }
    : {
        isTolerant: false,
        words: 'is never met and they are not denied',
        mend: 'move them to a statement without it',
      };
}

/** True for certain only: an unknown action, or a pattern of which one action has the key, is let be. */
function neverHas(pattern: string, key: string): boolean {
  const service = parseActionPattern(pattern)?.service ?? '';
  const prefix = key.slice(0, key.indexOf(':')).toLowerCase();
  if (prefix === 'aws' && service !== 'ecs') return false;
  if (prefix === service && !FULLY_LISTED.has(service)) return false;
  const actions = expand(pattern);
  const has = (action: string) => conditionKeysOf(action).some(known => sameKey(key, known));
  return actions.length > 0 && !actions.some(has);
}

/** AWS lists ecs:ResourceTag with resource types but with no action; aws:ResourceTag is listed with both. */
function tagKeyOfEcs({ actions }: StatementView, condition: ConditionView): Finding[] {
  const tag = ECS_RESOURCE_TAG.exec(condition.key)?.[1];
  const modern = `aws:ResourceTag/${tag}`;
  const known = actions.flatMap(({ value }) => expand(value));
  const haveAll = (wanted: string) =>
    known.every(action => conditionKeysOf(action).some(key => sameKey(wanted, key)));
  if (tag === undefined || known.length === 0 || !haveAll(modern) || !haveAll(condition.key)) return [];
  const { offset, length } = condition.member.keySpan;
  const fix = {
    description: `Write ${brief(modern)} for ${brief(condition.key)}`,
    edits: [{ offset, length, text: JSON.stringify(modern) }],
  };
  return [
    finding('UNSUPPORTED_CONDITION_KEY_FOR_ACTION', {
      severity: 'SUGGESTION',
      path: condition.path,
      span: condition.member.keySpan,
      message: `AWS lists ${brief(condition.key)} with resource types only, and ${brief(modern)} with the actions too: write that.`,
      // Where the other key stands under the same operator already, a second one would be lost.
      ...(hasSibling(condition, modern) ? {} : { fix }),
    }),
  ];
}

function hasSibling({ operatorMember }: ConditionView, key: string): boolean {
  const { value } = operatorMember;
  return (
    value.kind === 'object' && value.members.some(member => member.key.toLowerCase() === key.toLowerCase())
  );
}
