import { parseActionPattern } from '../policy/action-pattern.ts';
import { type ConditionKeyChoice, conditionKeysFor } from '../policy/condition-keys.ts';
import { operatorsFor } from '../policy/condition-operators-for.ts';
import type { Statement } from '../policy/document.ts';
import { GLOBAL_KEYS, valuedOf } from '../reference/global-keys.ts';
import { serviceReference } from '../reference/service.ts';
import type { ConditionKeyReference } from '../reference/service-reference.ts';
import { actionsByService } from './action-levels.ts';
import { namesEveryService } from './suggested-resources.ts';

/** The groups in which condition keys are offered, in their order. */
type KeyGroup = 'common' | 'of these actions' | 'of every request' | 'further';

export interface GroupedKeyChoice extends ConditionKeyChoice {
  readonly group: KeyGroup;
}

/** What the visual editor of the console offers as check boxes, and what people mostly ask for besides. */
const COMMON = [
  'aws:MultiFactorAuthPresent',
  'aws:SourceIp',
  'aws:CurrentTime',
  'aws:SecureTransport',
  'aws:RequestedRegion',
];
const COMMON_LOWER = new Set(COMMON.map(name => name.toLowerCase()));

/**
 * conditionKeyChoices lists the condition keys that make sense in a statement: the common ones, those of its actions, those of every
 * request, then the rarer global ones and what else its services know, which requests for these actions may lack.
 */
export function conditionKeyChoices(statement: Statement): GroupedKeyChoice[] {
  const actions = actionsByService(statement);
  const offered = conditionKeysFor(actions);
  const isCommon = ({ name }: ConditionKeyChoice) => COMMON_LOWER.has(name.toLowerCase());
  const isGlobal = ({ name }: ConditionKeyChoice) => name.toLowerCase().startsWith('aws:');
  const ofActions = new Set(offered.filter(key => !isGlobal(key) || key.lackedBy.length > 0 || isTag(key)));
  const rest = offered.filter(key => !isCommon(key));
  const known = new Set(offered.map(({ name }) => name.toLowerCase()));
  return [
    ...COMMON.flatMap(name => offered.filter(key => key.name.toLowerCase() === name.toLowerCase())).map(
      inGroup('common'),
    ),
    ...rest.filter(key => ofActions.has(key)).map(inGroup('of these actions')),
    ...rest.filter(key => !ofActions.has(key)).map(inGroup('of every request')),
    ...furtherKeys(actions)
      .filter(({ name }) => !known.has(name.toLowerCase()))
      .map(inGroup('further')),
  ];
}

/** offeredKeyChoices is conditionKeyChoices for a person to read: of a statement of all services, which have thousands, those of Amazon ECS. */
export function offeredKeyChoices(statement: Statement): GroupedKeyChoice[] {
  return conditionKeyChoices(
    namesEveryService(statement) ? { Effect: statement.Effect, Action: 'ecs:*' } : statement,
  );
}

/** keyWithTag puts the name of a tag (or of what else the key varies by) in the place of its variable: `aws:ResourceTag/team`. */
export function keyWithTag(name: string, tag: string): string {
  return name.replace(/\$\{[^}]*\}/, () => tag);
}

/** needsTag tells whether a key is complete only with the name of a tag. */
export function needsTag(name: string): boolean {
  return /\$\{[^}]*\}/.test(name);
}

function furtherKeys(actions: readonly string[]): ConditionKeyChoice[] {
  const services = [...new Set(actions.flatMap(action => parseActionPattern(action)?.service ?? []))];
  const ofServices = services.flatMap(service => serviceReference(service)?.conditionKeys ?? []);
  const global = GLOBAL_KEYS.filter(({ use }) => use !== 'deprecated');
  const byName = new Map([...ofServices, ...global].map(key => [key.name.toLowerCase(), key]));
  return [...byName.values()].map(asChoice);
}

function asChoice({ name, type, description }: ConditionKeyReference): ConditionKeyChoice {
  const valued = valuedOf(type);
  return { name, type, valued, description, operators: operatorsFor(type, valued), lackedBy: [] };
}

function inGroup(group: KeyGroup) {
  return (key: ConditionKeyChoice): GroupedKeyChoice => ({ ...key, group });
}

/** Tags of resources and requests stand with the actions that know them. */
function isTag({ name }: ConditionKeyChoice): boolean {
  return /^aws:(ResourceTag\/|RequestTag\/|TagKeys$)/i.test(name);
}
