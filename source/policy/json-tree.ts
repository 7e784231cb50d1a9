import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Where something stands in a text, in UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** A JSON value that knows where it stands. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'null'; readonly value: null; readonly span: Span };

/** A key with its value; a repeated key is another member, not lost. */
export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** The way from the root to a value: keys and indexes. */
export type JsonPath = readonly (string | number)[];

/** A place where a text stops being JSON. */
export interface SyntaxMistake extends Span {
  readonly message: string;
}

export interface JsonTree {
  readonly text: string;
  /** Nothing when the text holds no value that can be made out. */
  readonly root: JsonNode | undefined;
  readonly mistakes: readonly SyntaxMistake[];
}

/** No policy needs more levels; a parser may run out of stack on many more. */
const NESTING_MAX = 32;

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'the text has no closing quote',
  InvalidEscapeCharacter: 'no such escape exists in JSON',
  InvalidUnicode: 'a \\u escape has four hexadecimal digits',
  InvalidCharacter: 'a control character must be escaped',
};

/** parseJsonTree reads a JSON text with the place of every part; it never throws, whatever the text. */
export function parseJsonTree(text: string): JsonTree {
  const tooDeep = nestingMistake(text);
  if (tooDeep !== undefined) return { text, root: undefined, mistakes: [tooDeep] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const mistakes = errors.map(({ error, offset, length }) => ({
    offset,
    length,
    message: SYNTAX[printParseErrorCode(error)] ?? 'this is no JSON',
  }));
  if (tree === undefined && mistakes.length === 0)
    mistakes.push({ offset: 0, length: 0, message: 'the text is empty' });
  return { text, root: tree && convert(tree), mistakes };
}

/** memberOf finds the value of a key; of a repeated key the last, as JSON.parse does. */
export function memberOf(node: JsonNode | undefined, key: string): JsonMember | undefined {
  return node?.kind === 'object' ? node.members.findLast(member => member.key === key) : undefined;
}

/** itemsOf reads a value that may stand alone or in a list. */
export function itemsOf(node: JsonNode): readonly JsonNode[] {
  return node.kind === 'array' ? node.items : [node];
}

/** valueAt follows a path, or answers nothing when it leads nowhere. */
export function valueAt(root: JsonNode | undefined, path: JsonPath): JsonNode | undefined {
  let node = root;
  for (const part of path) {
    if (typeof part === 'string') node = memberOf(node, part)?.value;
    else node = node?.kind === 'array' ? node.items[part] : undefined;
  }
  return node;
}

function nestingMistake(text: string): SyntaxMistake | undefined {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[[\]{}]/g)) {
    const [token] = match;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > NESTING_MAX) {
      return {
        offset: match.index,
        length: 1,
        message: `this is nested deeper than ${NESTING_MAX} levels; no policy is`,
      };
    }
  }
  return undefined;
}

function convert(node: Node): JsonNode {
  const span = { offset: node.offset, length: node.length };
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { kind: 'object', members: children.flatMap(convertMember), span };
    case 'array':
      return { kind: 'array', items: children.map(convert), span };
    case 'string':
      return { kind: 'string', value: String(node.value), span };
    case 'number':
      return { kind: 'number', value: Number(node.value), span };
    case 'boolean':
      return { kind: 'boolean', value: Boolean(node.value), span };
    default:
      return { kind: 'null', value: null, span };
  }
}

function convertMember(property: Node): JsonMember[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  return [
    {
      key: String(key.value),
      keySpan: { offset: key.offset, length: key.length },
      value: convert(value),
      span: { offset: property.offset, length: property.length },
    },
  ];
}
