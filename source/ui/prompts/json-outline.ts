import { itemsOf, type JsonNode, memberOf, parseJsonTree } from '../../policy/json-tree.ts';
import { positionFinder } from '../../policy/text-position.ts';
import { safeBlock } from '../../text/safe-text.ts';

/** A statement that can be folded to one line; lines count from 0, `to` is its last one. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** What stands there while it is folded. */
  readonly words: string;
}

/** A JSON text by its lines, made safe for a terminal. */
export interface JsonOutline {
  readonly lines: readonly string[];
  readonly folds: readonly Fold[];
}

let latest: { readonly text: string; readonly outline: JsonOutline } | undefined;

/** jsonOutline reads a text, JSON or not yet; the answer for the same text is kept. */
export function jsonOutline(text: string): JsonOutline {
  if (latest?.text === text) return latest.outline;
  const safe = safeBlock(text);
  const outline = { lines: safe.split('\n'), folds: foldsOf(safe) };
  latest = { text, outline };
  return outline;
}

function foldsOf(text: string): Fold[] {
  const statements = memberOf(parseJsonTree(text).root, 'Statement')?.value;
  if (statements === undefined) return [];
  const positionOf = positionFinder(text);
  const folds: Fold[] = [];
  for (const [index, node] of itemsOf(statements).entries()) {
    const from = positionOf(node.span.offset).line - 1;
    const to = positionOf(node.span.offset + node.span.length).line - 1;
    // What shares a line with another statement, or is one line already, is left open.
    if (to > from && from > (folds.at(-1)?.to ?? -1)) folds.push({ from, to, words: foldWords(node, index) });
  }
  return folds;
}

function foldWords(statement: JsonNode, index: number): string {
  const sid = textAt(statement, 'Sid');
  const title = `Statement ${index + 1}${sid === undefined ? '' : ` (${sid})`}`;
  return [title, textAt(statement, 'Effect'), actionWords(statement)].filter(Boolean).join('  ');
}

function actionWords(statement: JsonNode): string | undefined {
  const [named, all] = [namesAt(statement, 'Action'), namesAt(statement, 'NotAction')];
  if (named.length > 0) return inShort(named);
  return all.length > 0 ? `all but ${inShort(all)}` : undefined;
}

function inShort([first = '', ...rest]: readonly string[]): string {
  return rest.length === 0 ? first : `${first} + ${rest.length.toLocaleString('en-US')} more`;
}

function namesAt(statement: JsonNode, key: string): string[] {
  const value = memberOf(statement, key)?.value;
  return value === undefined
    ? []
    : itemsOf(value).flatMap(item => (item.kind === 'string' ? [safeLineOf(item.value)] : []));
}

function textAt(statement: JsonNode, key: string): string | undefined {
  return namesAt(statement, key)[0];
}

/** An escape in JSON may stand for a character that the text itself did not hold. */
function safeLineOf(text: string): string {
  return safeBlock(text).replaceAll('\n', ' ');
}
