import type { JsonNode, JsonPath, Span } from '../json-tree.ts';

/** A text of a document: a value, or a key with the path to its value. */
export interface TreeText {
  readonly text: string;
  readonly path: JsonPath;
  readonly span: Span;
}

/** textsWhere lists those texts and keys of a document that are wanted, in their order. */
export function textsWhere(
  root: JsonNode | undefined,
  isWanted: (text: string, span: Span) => boolean,
): TreeText[] {
  const found: TreeText[] = [];
  // The way to what is looked at: written down only for what is wanted, mostly nothing of a long document.
  const way: (string | number)[] = [];
  const look = (text: string, span: Span) => {
    if (isWanted(text, span)) found.push({ text, path: [...way], span });
  };
  const visit = (node: JsonNode) => {
    if (node.kind === 'string') look(node.value, node.span);
    if (node.kind === 'array')
      for (const [index, item] of node.items.entries()) {
        way.push(index);
        visit(item);
        way.pop();
      }
    if (node.kind === 'object')
      for (const { key, keySpan, value } of node.members) {
        way.push(key);
        look(key, keySpan);
        visit(value);
        way.pop();
      }
  };
  if (root !== undefined) visit(root);
  return found;
}
