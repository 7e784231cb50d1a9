import { itemsOf, type JsonNode, memberOf, type Span } from '../../policy/json-tree.ts';

/** What keeps a JSON text from being a policy document, and where it stands. */
export interface ShapeProblem {
  readonly span: Span;
  readonly message: string;
}

/** Elements of a statement that hold one text or a list of texts. Source: IAM User Guide, grammar of the policy language. */
const TEXT_ELEMENTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/** documentShapeProblem finds the first place where a JSON text is not built as a policy is; it judges forms, not contents. */
export function documentShapeProblem(document: JsonNode): ShapeProblem | undefined {
  if (document.kind !== 'object') return { span: document.span, message: 'a policy is a JSON object.' };
  const repeated = repeatedKey(document);
  if (repeated !== undefined) return repeated;
  const list = memberOf(document, 'Statement');
  if (list === undefined) return { span: document.span, message: 'the element Statement is missing.' };
  for (const statement of itemsOf(list.value)) {
    const problem = statementProblem(statement);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function statementProblem(statement: JsonNode): ShapeProblem | undefined {
  if (statement.kind !== 'object') return { span: statement.span, message: 'a statement is a JSON object.' };
  for (const element of TEXT_ELEMENTS) {
    const member = memberOf(statement, element);
    const wrong = member && itemsOf(member.value).find(item => item.kind !== 'string');
    if (wrong !== undefined)
      return { span: wrong.span, message: `${element} holds a text or a list of texts.` };
  }
  const condition = memberOf(statement, 'Condition')?.value;
  if (condition === undefined) return undefined;
  const blocks = condition.kind === 'object' ? condition.members.map(member => member.value) : [];
  const wrong = [condition, ...blocks].find(node => node.kind !== 'object');
  return (
    wrong && {
      span: wrong.span,
      message: 'Condition holds operators, and each operator holds keys with their values.',
    }
  );
}

/** Of a repeated key JSON keeps the last value only, which hides what a person wrote before it. */
function repeatedKey(node: JsonNode): ShapeProblem | undefined {
  if (node.kind === 'array') return node.items.map(repeatedKey).find(problem => problem !== undefined);
  if (node.kind !== 'object') return undefined;
  const seen = new Set<string>();
  for (const { key, keySpan, value } of node.members) {
    if (seen.has(key)) return { span: keySpan, message: `the key ${JSON.stringify(key)} is there twice.` };
    seen.add(key);
    const within = repeatedKey(value);
    if (within !== undefined) return within;
  }
  return undefined;
}
