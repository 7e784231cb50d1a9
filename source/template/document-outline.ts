/** Elements of a statement that hold one text or a list of texts. Source: IAM User Guide, grammar of the policy language. */
const TEXT_ELEMENTS = ['Action', 'NotAction', 'Resource', 'NotResource'];

/** shapeProblem says why a JSON value is not built as a policy is, or nothing; it judges forms, not contents. */
export function shapeProblem(document: unknown): string | undefined {
  if (!isObject(document)) return 'a policy is a JSON object.';
  const { Statement: list } = document;
  if (list === undefined) return 'the element Statement is missing.';
  for (const statement of Array.isArray(list) ? list : [list]) {
    const problem = statementProblem(statement);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function statementProblem(statement: unknown): string | undefined {
  if (!isObject(statement)) return 'a statement is a JSON object.';
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny')
    return 'a statement has the Effect Allow or Deny.';
  const wrong = TEXT_ELEMENTS.find(element => !isTexts(statement[element]));
  if (wrong !== undefined) return `${wrong} holds a text or a list of texts.`;
  const { Condition: condition = {} } = statement;
  if (isObject(condition) && Object.values(condition).every(isObject)) return undefined;
  return 'Condition holds operators, and each operator holds keys with their values.';
}

function isTexts(value: unknown): boolean {
  if (value === undefined || typeof value === 'string') return true;
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
