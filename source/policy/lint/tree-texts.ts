import type { JsonNode, JsonPath, Span } from '../json-tree.ts';

/** A text of a document: a value, or a key with the path to its value. */
export interface TreeText {
  readonly text: string;
  readonly path: JsonPath;
  readonly span: Span;
}

/** textsOf lists every text and every key of a document, in their order. */
export function textsOf(node: JsonNode | undefined, path: JsonPath = []): TreeText[] {
  switch (node?.kind) {
    case 'string':
      return [{ text: node.value, path, span: node.span }];
    case 'array':
      return node.items.flatMap((item, index) => textsOf(item, [...path, index]));
    case 'object':
      return node.members.flatMap(({ key, keySpan, value }) => [
        { text: key, path: [...path, key], span: keySpan },
        ...textsOf(value, [...path, key]),
      ]);
    default:
      return [];
  }
}
