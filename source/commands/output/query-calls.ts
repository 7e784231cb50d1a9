import jmespath from 'jmespath';

/** A node of a compiled JMESPath expression; slices have numbers for children. */
export interface QueryNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly children?: readonly unknown[];
}

/** wholeTree tells whether an expression has all its parts: the parser of the library takes `a.` for an expression. */
export function wholeTree(node: unknown): boolean {
  if (node === undefined) return false;
  if (!isNode(node)) return true;
  if (node.type === 'KeyValuePair') return wholeTree(node.value);
  return node.type === 'Slice' || (node.children ?? []).every(wholeTree);
}

/** checkCalls finds a call of a function that there is not, or one with too few or too many values, before there is any data. */
export function checkCalls(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  const inner = [...(node.children ?? []), ...(node.type === 'KeyValuePair' ? [node.value] : [])];
  const own = node.type === 'Function' ? callProblem(String(node.name), inner.length) : undefined;
  return own ?? inner.map(checkCalls).find(problem => problem !== undefined);
}

/** The library says of a call what is wrong with it; only the kinds of the values cannot be known yet. */
function callProblem(name: string, values: number): string | undefined {
  try {
    jmespath.search(null, `${name}(${Array.from({ length: values }, () => '@').join(', ')})`);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.startsWith('TypeError: ')) return undefined;
    if (message.startsWith('ArgumentError: ')) return `${message.slice('ArgumentError: '.length)}.`;
    return `there is no function ${name}.`;
  }
  return undefined;
}

function isNode(node: unknown): node is QueryNode {
  return typeof node === 'object' && node !== null && 'type' in node;
}
