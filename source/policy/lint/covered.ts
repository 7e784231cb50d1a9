import { type PatternIndex, patternIndex } from '../pattern-index.ts';
import type { ConditionView, Located, StatementView } from '../statement-view.ts';
import { coversAction, isAllow, isDeny, isUnconditional, onEverything } from './statements.ts';

/** An action of a statement that another statement of the same effect reaches on at least the same resources. */
interface CoveredAction {
  readonly action: Located<string>;
  readonly by: StatementView;
  /** Whether the other asks the same of a request, or less. */
  readonly asks: 'same' | 'less';
}

/** A statement with those of its actions that others cover. */
export interface CoveredStatement {
  readonly statement: StatementView;
  readonly covered: readonly CoveredAction[];
}

/** With how many others a statement is compared closely, so that the time does not grow with their number squared. */
const COMPARED_MAX = 64;

interface Candidate {
  readonly statement: StatementView;
  readonly action: Located<string>;
  readonly conditions: ReadonlySet<string>;
  readonly resources: PatternIndex<true>;
}

const answered = new WeakMap<readonly StatementView[], readonly CoveredStatement[]>();

/** coveredStatements finds statements of which actions do nothing, because another statement already allows or denies the same. Of two that say the same the later one is covered. */
export function coveredStatements(statements: readonly StatementView[]): readonly CoveredStatement[] {
  const known =
    answered.get(statements) ??
    [isAllow, isDeny].flatMap(hasEffect => coveredAlike(statements.filter(hasEffect)));
  answered.set(statements, known);
  return known;
}

function coveredAlike(statements: readonly StatementView[]): CoveredStatement[] {
  const alike = statements.filter(isComparable).map(candidatesOf);
  // A statement does not cover itself.
  const candidates = alike.length < 2 ? [] : alike.flat();
  const index = patternIndex(candidates.map(candidate => [candidate.action.value.toLowerCase(), candidate]));
  return alike.flatMap(([own]) =>
    own === undefined ? [] : [{ statement: own.statement, covered: coveredActions(own, index) }],
  );
}

/** Only statements that say what they are about, with a Condition that can be read in full. */
function isComparable(statement: StatementView): boolean {
  const { actions, resources, conditions, notActions, notResources } = statement;
  if (actions.length === 0 || resources.length === 0 || notActions.length > 0 || notResources.length > 0)
    return false;
  return conditions.length > 0 ? hasReadableCondition(statement) : isUnconditional(statement);
}

function hasReadableCondition({ node }: StatementView): boolean {
  const members = node.kind === 'object' ? node.members.filter(({ key }) => key === 'Condition') : [];
  return (
    members.length === 1 &&
    members.every(
      ({ value }) => value.kind === 'object' && value.members.every(member => member.value.kind === 'object'),
    )
  );
}

function candidatesOf(statement: StatementView): Candidate[] {
  const conditions = new Set(statement.conditions.map(conditionText));
  const resources = patternIndex<true>(statement.resources.map(({ value }) => [value, true]));
  return statement.actions.map(action => ({ statement, action, conditions, resources }));
}

function coveredActions(own: Candidate, index: PatternIndex<Candidate>): CoveredAction[] {
  const { statement, conditions } = own;
  const answers = new Map<number, boolean>();
  const isWider = (candidate: Candidate) => {
    const known = answers.get(candidate.statement.index);
    if (known !== undefined || answers.size >= COMPARED_MAX) return known === true;
    const wider =
      isSubset(candidate.conditions, conditions) &&
      (onEverything(candidate.statement) ||
        statement.resources.every(({ value }) => candidate.resources.covering(value).length > 0));
    answers.set(candidate.statement.index, wider);
    return wider;
  };
  return statement.actions.flatMap(action => {
    const others = index
      .covering(action.value.toLowerCase())
      .filter(({ statement: { index } }) => index !== statement.index);
    const wider = others.filter(isWider).filter(other => !saysTheSameLater(own, action, other));
    const best = wider.find(other => other.conditions.size < conditions.size) ?? wider[0];
    if (best === undefined) return [];
    return [{ action, by: best.statement, asks: best.conditions.size < conditions.size ? 'less' : 'same' }];
  });
}

/** Whether another statement reaches just as far with this action and comes later, so that it is the one to leave out. */
function saysTheSameLater(own: Candidate, action: Located<string>, other: Candidate): boolean {
  if (other.statement.index < own.statement.index || other.conditions.size !== own.conditions.size)
    return false;
  if (!coversAction(action.value, other.action.value)) return false;
  return other.statement.resources.every(({ value }) => own.resources.covering(value).length > 0);
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

function conditionText({ operatorText, key, values }: ConditionView): string {
  const sorted = values.map(({ value }) => String(value)).sort();
  return JSON.stringify([operatorText.toLowerCase(), key.toLowerCase(), ...sorted]);
}
