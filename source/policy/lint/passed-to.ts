import { matchesWildcard } from '../action-pattern.ts';
import type { ConditionView, StatementView } from '../statement-view.ts';

const PASSED_TO = 'iam:passedtoservice';

/** limitsService tells whether a statement says to which services a role may be passed. */
export function limitsService({ conditions }: StatementView): boolean {
  return conditions.some(isLimit);
}

/** mayPassTo tells whether a statement's conditions let a role be passed to a service like `ecs-tasks.amazonaws.com`. */
export function mayPassTo({ conditions }: StatementView, service: string): boolean {
  return conditions.every(condition => {
    const { key, operator, values } = condition;
    if (key.toLowerCase() !== PASSED_TO || operator === undefined || operator.family === 'Null') return true;
    const names = values.some(({ value }) => namesService(String(value), service));
    return operator.negated ? !names : names;
  });
}

function isLimit({ key, operator, values }: ConditionView): boolean {
  if (key.toLowerCase() !== PASSED_TO || operator === undefined || operator.family === 'Null') return false;
  return !operator.negated && !values.some(({ value }) => /^[*?]*$/.test(String(value)));
}

/** Principals in China may end with a further .cn; a variable or placeholder may become any service. */
function namesService(value: string, service: string): boolean {
  return (
    value.includes('${') ||
    value.includes('<') ||
    [service, `${service}.cn`].some(name => matchesWildcard(value, name))
  );
}
