import { placeholdersIn } from '../../../policy/placeholders.ts';
import { fillIn } from '../../../procedure/answers.ts';
import { arnWords } from '../../../procedure/arn-words.ts';
import type { ResourceChoice } from '../../../procedure/resource-choices.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural, sentenceList } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { type ResourceScope, resourceScope } from './resource-scope.ts';

/** What a row of the list stands for; rows of a type carry it. */
export type ResourceRow = Option &
  (
    | { readonly part: 'done' | 'everything' | 'without' }
    | { readonly part: 'arn'; readonly arn: string; readonly choice: ResourceChoice | undefined }
    | { readonly part: 'add'; readonly choice: ResourceChoice | undefined }
  );

/** resourceRows lists the resources of the statement in hand, by the types that its actions take. */
export function resourceRows(wizard: Wizard): ResourceRow[] {
  const scope = resourceScope(wizard);
  if (scope === undefined) return [];
  if (scope.why !== undefined) return [doneRow(scope)];
  const { types, everything, withoutResource } = scope.choices;
  const services = new Set(types.map(({ service }) => service));
  return [
    doneRow(scope),
    ...(everything ? [EVERYTHING] : []),
    ...types.flatMap(choice => typeRows(wizard, choice, services.size > 1 ? 'named' : 'one', everything)),
    ...otherRows(wizard, scope),
    ...(everything && types.length === 0 ? [] : withoutResource.map(withoutRow)),
  ];
}

/** namedResources counts what the statement names. */
export function namedResources({ choices }: ResourceScope): number {
  const named = choices.types.reduce((sum, { arns }) => sum + arns.length, choices.others.length);
  return named + (choices.everything ? 1 : 0);
}

function doneRow(scope: ResourceScope): ResourceRow {
  return { id: 'done', part: 'done', label: 'Done', note: doneNote(scope), detail: doneDetail(scope) };
}

function doneNote(scope: ResourceScope): string {
  if (scope.why !== undefined) return scope.why;
  const count = namedResources(scope);
  if (count === 0) return 'none yet: name one, or press *';
  if (scope.suggestion.length > 0) return 'take what is suggested below';
  return scope.choices.everything ? 'every resource' : plural(count, 'resource');
}

function doneDetail({ choices, suggestion }: ResourceScope): string[] {
  const { types } = choices;
  if (suggestion.length > 0)
    return [
      types.length === 0
        ? 'These actions take no resource: * is the only value.'
        : 'A new statement begins with any of this account. Enter on a row names one instead.',
    ];
  return ['An ARN can be pasted anywhere in this list: its type is recognised.'];
}

const EVERYTHING: ResourceRow = {
  id: 'everything',
  part: 'everything',
  label: '*',
  note: 'every resource, in every Region and account',
  detail: ['Add one of a type to name it instead: the other types then stay on any of this account.'],
};

function typeRows(
  wizard: Wizard,
  choice: ResourceChoice,
  service: 'named' | 'one',
  everything: boolean,
): ResourceRow[] {
  const group = `${service === 'named' ? `${choice.service} ` : ''}${choice.type}  for ${actionNames(choice)}`;
  return [
    ...choice.arns.map(({ arn }) => arnRow(wizard, arn, choice, group)),
    addRow(choice, group, everything),
  ];
}

function arnRow(wizard: Wizard, arn: string, choice: ResourceChoice | undefined, group: string): ResourceRow {
  const { answers } = wizard;
  const filled = fillIn(answers, arn);
  const { name, place } = arnWords(arn, answers.callerValues, choice);
  const shown = fillIn(answers, name);
  const where = arnWords(filled, answers.callerValues, undefined).place || place;
  return {
    id: `arn ${arn}`,
    part: 'arn',
    arn,
    choice,
    group,
    label: safeLine(choice === undefined ? filled : shown),
    note: choice === undefined ? '' : safeLine(where),
    keywords: filled,
    detail: [
      safeLine(filled),
      ...(placeholdersIn(arn).length === 0 ? [] : [safeLine(`Its placeholders stay open: ${arn}`)]),
    ],
  };
}

function addRow(choice: ResourceChoice, group: string, everything: boolean): ResourceRow {
  const { type, format, arns, requiredBy, any } = choice;
  const lacks = arns.length === 0 && !everything;
  const needed = lacks && requiredBy.length > 0;
  const label = any && !everything ? '+ name one instead of any' : `+ add ${article(type)} ${type}`;
  const note = everything
    ? 'now any, because of *'
    : needed
      ? `none yet, so ${namesOf(requiredBy)} would be refused`
      : lacks
        ? 'none yet; a for any'
        : '';
  return {
    id: `add ${choice.service} ${type}`,
    part: 'add',
    choice,
    group,
    label,
    note,
    ...(needed ? { mark: '!' } : {}),
    detail: [`Its ARNs have the form ${format}`],
  };
}

function otherRows(wizard: Wizard, { choices }: ResourceScope): ResourceRow[] {
  const group = choices.types.length === 0 ? 'ARNs' : 'other ARNs, of no type that the actions take';
  const rows = choices.others.map(arn => arnRow(wizard, arn, undefined, group));
  if (choices.types.length > 0 || (choices.withoutResource.length > 0 && rows.length === 0)) return rows;
  return [...rows, { id: 'add other', part: 'add', choice: undefined, group, label: '+ add an ARN' }];
}

function withoutRow(action: string): ResourceRow {
  return {
    id: `without ${action}`,
    part: 'without',
    group: 'take no resource',
    label: action,
    note: 'on * only: a statement of its own',
    detail: [
      `${action} cannot be limited to resources. When this statement names some, it moves to a statement of its own on *, right behind.`,
    ],
  };
}

const NAMED_ACTIONS = 3;

function actionNames({ actions }: ResourceChoice): string {
  return namesOf(actions);
}

function namesOf(actions: readonly string[]): string {
  const names = actions.map(action => action.slice(action.indexOf(':') + 1));
  const rest = names.length - NAMED_ACTIONS;
  if (rest <= 0) return sentenceList(names);
  return `${names.slice(0, NAMED_ACTIONS).join(', ')} and ${rest} more`;
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
