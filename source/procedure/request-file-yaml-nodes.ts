import type * as yaml from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { JsonMember, JsonNode, Span, SyntaxMistake } from '../policy/json-tree.ts';

/** NESTING_MAX is how deep a request may go: no request needs more levels than those of a policy, and the two around it. */
export const NESTING_MAX = 34;
/** Values in a request, those of repeated parts counted each time; a list of 5,000 names comes nowhere near. */
const VALUES_MAX = 50_000;
const MERGE_KEY = '<<';

/** TOO_DEEP is said of a text with more levels than that. */
export const TOO_DEEP = `this is nested deeper than ${NESTING_MAX} levels; no request is`;
const TOO_MANY = `this has more than ${VALUES_MAX.toLocaleString('en-US')} values; no request has`;

/** Refused ends the reading of a tree that cannot be taken. */
export class Refused extends Error {}

/** NodeReader turns the nodes of one YAML document into those of a JSON tree, and collects what is wrong with them. */
export class NodeReader {
  readonly mistakes: SyntaxMistake[] = [];
  readonly #marks = new Map<string, unknown>();
  readonly #seen = new Set<unknown>();
  #values = 0;

  /** convert reads a node at a depth; it throws Refused where there are too many values, or too deep ones. */
  convert(node: unknown, depth: number): JsonNode {
    const span = spanOf(node);
    const empty: JsonNode = { kind: 'null', value: null, span };
    this.#values += 1;
    if (this.#values > VALUES_MAX || depth > NESTING_MAX) {
      this.mistakes.push({ ...span, message: this.#values > VALUES_MAX ? TOO_MANY : TOO_DEEP });
      throw new Refused();
    }
    if (isAlias(node)) return this.convert(this.#marked(node, span), depth + 1);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return empty;
    this.#mark(node);
    this.#refuseTag(node, span);
    if (isMap(node))
      return { kind: 'object', members: node.items.flatMap(pair => this.#member(pair, depth)), span };
    if (isSeq(node))
      return { kind: 'array', items: node.items.map(item => this.convert(item, depth + 1)), span };
    return this.#scalar(node, span) ?? empty;
  }

  /** An alias means the part that was marked last before it. */
  #marked({ source }: yaml.Alias, span: Span): unknown {
    const node = this.#marks.get(source);
    if (node === undefined) this.mistakes.push({ ...span, message: `no part above is marked &${source}` });
    return node;
  }

  #mark(node: yaml.Scalar | yaml.YAMLMap | yaml.YAMLSeq): void {
    if (node.anchor === undefined || this.#seen.has(node)) return;
    this.#seen.add(node);
    this.#marks.set(node.anchor, node);
  }

  #member({ key, value }: yaml.Pair, depth: number): JsonMember[] {
    if (!isScalar(key)) return [];
    const keySpan = spanOf(key);
    this.#refuseTag(key, keySpan);
    const name = String(key.value);
    if (name === MERGE_KEY && key.type === 'PLAIN')
      this.mistakes.push({ ...keySpan, message: 'the merge key << is not read here: write the keys out' });
    const read = this.convert(value, depth + 1);
    // A value that is left out has no place of its own.
    const placed = read.span.length === 0 && read.kind === 'null' ? { ...read, span: keySpan } : read;
    const end = Math.max(keySpan.offset + keySpan.length, placed.span.offset + placed.span.length);
    return [
      { key: name, keySpan, value: placed, span: { offset: keySpan.offset, length: end - keySpan.offset } },
    ];
  }

  #scalar({ value, source }: yaml.Scalar, span: Span): JsonNode | undefined {
    if (typeof value === 'string') return { kind: 'string', value, span };
    if (typeof value === 'boolean') return { kind: 'boolean', value, span };
    if (typeof value !== 'number') return undefined;
    // A number that is not written as JSON writes it is an account id, a date or the like.
    if (source !== undefined && String(value) !== source)
      this.mistakes.push({
        ...span,
        message: `${source} would be read as the number ${value}: put it in quotes`,
      });
    return { kind: 'number', value, span };
  }

  #refuseTag({ tag }: { tag?: string | undefined }, span: Span): void {
    if (tag !== undefined)
      this.mistakes.push({
        ...span,
        message: `a tag such as ${shortTag(tag)} is not read here: write the value itself`,
      });
  }
}

/** spanOf is where a node stands in the text. */
export function spanOf(node: unknown): Span {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return { offset: 0, length: 0 };
  const [start, end] = range as number[];
  return { offset: start ?? 0, length: (end ?? 0) - (start ?? 0) };
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}
