import type * as yaml from 'yaml';
import { Composer, isAlias, isMap, isScalar, isSeq, Parser } from 'yaml';
import type { JsonMember, JsonNode, JsonTree, Span, SyntaxMistake } from '../policy/json-tree.ts';

/** No request needs more levels: those of a policy, and the two around it. */
const NESTING_MAX = 34;
/** Values in a request, those of repeated parts counted each time; a list of 5,000 names comes nowhere near. */
const VALUES_MAX = 50_000;
const MERGE_KEY = '<<';

const SYNTAX: Readonly<Partial<Record<yaml.ErrorCode, string>>> = {
  ALIAS_PROPS: 'an alias stands alone',
  BAD_ALIAS: 'this is no alias',
  BAD_INDENT: 'the lines of this block do not begin in the same column',
  BLOCK_AS_IMPLICIT_KEY:
    'a key with a value below it ends in a colon and nothing else; a text that holds ": " is put in quotes',
  MISSING_CHAR: 'a character is missing here: a closing quote or bracket, a colon or a comma',
  NON_STRING_KEY: 'a key is a text',
  TAB_AS_INDENT: 'YAML does not take tabs for indentation: use spaces',
  UNEXPECTED_TOKEN: 'this cannot stand here: a text with special characters is put in quotes',
};

/** yamlTree reads a YAML text with the place of every part, as parseJsonTree reads JSON; it never throws, whatever the text. */
export function yamlTree(text: string): JsonTree {
  const mistakes: SyntaxMistake[] = [];
  const marks = new Map<string, unknown>();
  const seen = new Set<unknown>();
  let values = 0;

  function convert(node: unknown, depth: number): JsonNode {
    const span = spanOf(node);
    const empty: JsonNode = { kind: 'null', value: null, span };
    values += 1;
    if (values > VALUES_MAX || depth > NESTING_MAX) {
      mistakes.push({ ...span, message: values > VALUES_MAX ? TOO_MANY : TOO_DEEP });
      throw new Refused();
    }
    if (isAlias(node)) return convert(marked(node, span), depth + 1);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return empty;
    mark(node);
    refuseTag(node, span);
    if (isMap(node))
      return { kind: 'object', members: node.items.flatMap(pair => member(pair, depth)), span };
    if (isSeq(node)) return { kind: 'array', items: node.items.map(item => convert(item, depth + 1)), span };
    return scalar(node, span) ?? empty;
  }

  /** An alias means the part that was marked last before it. */
  function marked({ source }: yaml.Alias, span: Span): unknown {
    const node = marks.get(source);
    if (node === undefined) mistakes.push({ ...span, message: `no part above is marked &${source}` });
    return node;
  }

  function mark(node: yaml.Scalar | yaml.YAMLMap | yaml.YAMLSeq): void {
    if (node.anchor === undefined || seen.has(node)) return;
    seen.add(node);
    marks.set(node.anchor, node);
  }

  function member({ key, value }: yaml.Pair, depth: number): JsonMember[] {
    if (!isScalar(key)) return [];
    const keySpan = spanOf(key);
    refuseTag(key, keySpan);
    const name = String(key.value);
    if (name === MERGE_KEY && key.type === 'PLAIN')
      mistakes.push({ ...keySpan, message: 'the merge key << is not read here: write the keys out' });
    const read = convert(value, depth + 1);
    // A value that is left out has no place of its own.
    const placed = read.span.length === 0 && read.kind === 'null' ? { ...read, span: keySpan } : read;
    const end = Math.max(keySpan.offset + keySpan.length, placed.span.offset + placed.span.length);
    return [
      { key: name, keySpan, value: placed, span: { offset: keySpan.offset, length: end - keySpan.offset } },
    ];
  }

  function scalar({ value, source }: yaml.Scalar, span: Span): JsonNode | undefined {
    if (typeof value === 'string') return { kind: 'string', value, span };
    if (typeof value === 'boolean') return { kind: 'boolean', value, span };
    if (typeof value !== 'number') return undefined;
    // A number that is not written as JSON writes it is an account id, a date or the like.
    if (source !== undefined && String(value) !== source)
      mistakes.push({ ...span, message: `${source} would be read as the number ${value}: put it in quotes` });
    return { kind: 'number', value, span };
  }

  function refuseTag({ tag }: { tag?: string | undefined }, span: Span): void {
    if (tag !== undefined)
      mistakes.push({
        ...span,
        message: `a tag such as ${shortTag(tag)} is not read here: write the value itself`,
      });
  }

  try {
    const tokens = [...new Parser().parse(text)];
    // The composer goes down a level by a call, and has no way back from the end of the stack.
    if (depthOf(tokens) > TOKEN_DEPTH_MAX) throw new Refused(TOO_DEEP);
    const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
    for (const { code, pos, message } of document?.errors ?? [])
      mistakes.push({ offset: pos[0], length: pos[1] - pos[0], message: SYNTAX[code] ?? lowered(message) });
    if (second !== undefined) mistakes.push({ ...spanOf(second.contents), message: SECOND });
    if (mistakes.length > 0) return { text, root: undefined, mistakes };
    if (!document?.contents) throw new Refused('it is empty');
    return { text, root: convert(document.contents, 0), mistakes };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.message !== '') mistakes.push({ offset: 0, length: 0, message: error.message });
    return { text, root: undefined, mistakes };
  }
}

const OPTIONS: yaml.ParseOptions & yaml.DocumentOptions & yaml.SchemaOptions = {
  version: '1.2',
  schema: 'core',
  prettyErrors: false,
  stringKeys: true,
  // Its own check takes the square of the time.
  uniqueKeys: false,
  logLevel: 'silent',
};
const TOO_DEEP = `this is nested deeper than ${NESTING_MAX} levels; no request is`;
const TOO_MANY = `this has more than ${VALUES_MAX.toLocaleString('en-US')} values; no request has`;

const SECOND = 'a file holds one request, and a second one begins here';

/** Each level of values is at most two of tokens. */
const TOKEN_DEPTH_MAX = 2 * NESTING_MAX + 2;

/** The depth of the tokens, found without going down by calls. */
function depthOf(tokens: readonly yaml.CST.Token[]): number {
  let level: unknown[] = [...tokens];
  let depth = 0;
  while (level.length > 0 && depth <= TOKEN_DEPTH_MAX) {
    depth += 1;
    level = level.flatMap(within);
  }
  return depth;
}

function within(token: unknown): unknown[] {
  if (typeof token !== 'object' || token === null) return [];
  const { items, key, value } = token as { items?: unknown; key?: unknown; value?: unknown };
  return [...(Array.isArray(items) ? items : []), key, value].filter(
    part => typeof part === 'object' && part !== null,
  );
}

/** Ends the reading of a tree that cannot be taken. */
class Refused extends Error {}

function spanOf(node: unknown): Span {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return { offset: 0, length: 0 };
  const [start, end] = range as number[];
  return { offset: start ?? 0, length: (end ?? 0) - (start ?? 0) };
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
