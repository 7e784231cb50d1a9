import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** What keeps a JSON text from being a policy document, and where it stands. */
export interface ShapeProblem {
  readonly node: Node;
  readonly message: string;
}

/** Elements of a statement that hold one text or a list of texts. Source: IAM User Guide, grammar of the policy language. */
const TEXT_ELEMENTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/** documentShapeProblem finds the first place where a JSON text is not built as a policy is; it judges forms, not contents. */
export function documentShapeProblem(document: Node): ShapeProblem | undefined {
  if (document.type !== 'object') return { node: document, message: 'a policy is a JSON object.' };
  const repeated = repeatedKey(document);
  if (repeated !== undefined) {
    return { node: repeated, message: `the key ${JSON.stringify(repeated.value)} is there twice.` };
  }
  const list = findNodeAtLocation(document, ['Statement']);
  if (list === undefined) return { node: document, message: 'the element Statement is missing.' };
  for (const statement of list.type === 'array' ? (list.children ?? []) : [list]) {
    const problem = statementProblem(statement);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function statementProblem(statement: Node): ShapeProblem | undefined {
  if (statement.type !== 'object') return { node: statement, message: 'a statement is a JSON object.' };
  for (const element of TEXT_ELEMENTS) {
    const value = findNodeAtLocation(statement, [element]);
    const wrong = value === undefined ? undefined : notText(value);
    if (wrong !== undefined) return { node: wrong, message: `${element} holds a text or a list of texts.` };
  }
  const condition = findNodeAtLocation(statement, ['Condition']);
  if (condition === undefined) return undefined;
  const wrong = [condition, ...valuesOf(condition)].find(node => node.type !== 'object');
  return (
    wrong && {
      node: wrong,
      message: 'Condition holds operators, and each operator holds keys with their values.',
    }
  );
}

function notText(value: Node): Node | undefined {
  return (value.type === 'array' ? (value.children ?? []) : [value]).find(item => item.type !== 'string');
}

function valuesOf(object: Node): Node[] {
  return (object.children ?? []).flatMap(property => property.children?.[1] ?? []);
}

/** JSON parsers keep the last of two equal keys without a word; IAM refuses both. */
function repeatedKey(node: Node): Node | undefined {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key !== undefined && seen.has(key.value)) return key;
    if (key !== undefined) seen.add(key.value);
    const deeper = repeatedKey(child);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
