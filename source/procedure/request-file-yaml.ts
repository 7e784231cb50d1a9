import type * as yaml from 'yaml';
import { Composer, Parser } from 'yaml';
import type { JsonTree } from '../policy/json-tree.ts';
import { NESTING_MAX, NodeReader, Refused, spanOf, TOO_DEEP } from './request-file-yaml-nodes.ts';

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
  const reader = new NodeReader();
  const { mistakes } = reader;
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
    return { text, root: reader.convert(document.contents, 0), mistakes };
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

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
