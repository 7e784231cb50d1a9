import { type PatternIndex, patternIndex } from '../pattern-index.ts';
import type { ConditionView, Located, StatementView } from '../statement-view.ts';
import { coversAction, isAllow, isDeny, isUnconditional } from './statements.ts';

/** An action of a statement that another statement of the same effect reaches on at least the same resources. */
export interface CoveredAction {
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

/** coveredStatements finds statements of which actions do nothing, because another statement already allows or denies the same. Of two that say the same the later one is covered. */
export function coveredStatements(statements: readonly StatementView[]): CoveredStatement[] {
  return [isAllow, isDeny].flatMap(hasEffect => {
    const alike = statements.filter(statement => hasEffect(statement) && isComparable(statement));
    const candidates = alike.flatMap(candidatesOf);
    const index = patternIndex(
      candidates.map(candidate => [candidate.action.value.toLowerCase(), candidate]),
    );
    return alike.map(statement => ({ statement, covered: coveredActions(statement, index) }));
  });
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

function coveredActions(statement: StatementView, index: PatternIndex<Candidate>): CoveredAction[] {
  const conditions = new Set(statement.conditions.map(conditionText));
  const answers = new Map<number, boolean>();
  const isWider = (candidate: Candidate) => {
    const known = answers.get(candidate.statement.index);
    if (known !== undefined || answers.size >= COMPARED_MAX) return known === true;
    const wider =
      [...candidate.conditions].every(condition => conditions.has(condition)) &&
      statement.resources.every(({ value }) => candidate.resources.covering(value).length > 0);
    answers.set(candidate.statement.index, wider);
    return wider;
  };
  return statement.actions.flatMap(action => {
    const others = index
      .covering(action.value.toLowerCase())
      .filter(({ statement: { index } }) => index !== statement.index);
    const wider = others
      .filter(isWider)
      .filter(other => !saysTheSameLater(statement, action, conditions, other));
    const best = wider.find(other => other.conditions.size < conditions.size) ?? wider[0];
    if (best === undefined) return [];
    return [{ action, by: best.statement, asks: best.conditions.size < conditions.size ? 'less' : 'same' }];
  });
}

function saysTheSameLater(
  statement: StatementView,
  action: Located<string>,
  conditions: ReadonlySet<string>,
  other: Candidate,
): boolean {
  if (other.statement.index < statement.index || other.conditions.size !== conditions.size) return false;
  if (!coversAction(action.value, other.action.value)) return false;
  const [own] = candidatesOf(statement);
  return other.statement.resources.every(({ value }) => (own?.resources.covering(value).length ?? 0) > 0);
}

function conditionText({ operatorText, key, values }: ConditionView): string {
  const sorted = values.map(({ value }) => String(value)).sort();
  return JSON.stringify([operatorText.toLowerCase(), key.toLowerCase(), ...sorted]);
}
