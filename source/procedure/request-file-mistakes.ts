import {
  type JsonNode,
  type JsonPath,
  type JsonTree,
  memberOf,
  type Span,
  valueAt,
} from '../policy/json-tree.ts';
import { type Position, positionFinder } from '../policy/text-position.ts';
import { type Failure, usageFailure } from '../text/failure.ts';
import { sentenceList } from '../text/words.ts';

/** Something wrong in a request file: the way to it, and a sentence that names what is there. */
export interface RequestMistake extends Span {
  readonly sentence: string;
  readonly hint?: string | undefined;
}

/** Whether a mistake lies in a key or in its value. */
export type MistakenPart = 'key' | 'value';

/** mistakeAt places a sentence at a part of the tree; what is missing is looked for in what should hold it. */
export function mistakeAt(
  { root }: JsonTree,
  path: JsonPath,
  part: MistakenPart,
  said: { readonly sentence: string; readonly hint?: string | undefined },
): RequestMistake {
  return { ...spanAt(root, path, part), ...said };
}

/** pathWords writes a way through a request as people do: `policy.tags.team`, `policyArns[2]`, counted from 0 as JSON, jq and --query do. */
export function pathWords(path: JsonPath): string {
  return path
    .map((part, index) =>
      typeof part === 'number'
        ? `[${part}]`
        : `${index === 0 ? '' : '.'}${/^[\w$-]+$/.test(part) ? part : JSON.stringify(part)}`,
    )
    .join('');
}

/** requestFailure is the usage Failure for the mistakes of a request file, at least one: it tells the first and where the others are. */
export function requestFailure(
  origin: string,
  { text }: JsonTree,
  mistakes: readonly RequestMistake[],
): Failure {
  const position = positionFinder(text);
  const [first, ...others] = [...mistakes].sort((a, b) => a.offset - b.offset);
  const { line, column } = position(first?.offset ?? 0);
  const elsewhere = others.map(({ offset }) => position(offset));
  const hint = [first?.hint, ...otherMistakes(elsewhere)].filter(Boolean).join(' ');
  return usageFailure(
    'MalformedRequest',
    `${origin}, line ${line}, column ${column}: ${first?.sentence ?? ''}`,
    hint === '' ? undefined : hint,
  );
}

/** Places of other mistakes that are named. */
const NAMED_MAX = 4;

function otherMistakes(places: readonly Position[]): string[] {
  if (places.length === 0) return [];
  const lines = [...new Set(places.map(({ line }) => String(line)))];
  const named = lines.length > NAMED_MAX ? [...lines.slice(0, NAMED_MAX), 'others'] : lines;
  const count = places.length === 1 ? 'One more mistake is' : `${places.length} more mistakes are`;
  return [`${count} in ${lines.length === 1 ? 'line' : 'lines'} ${sentenceList(named)}.`];
}

function spanAt(root: JsonNode | undefined, path: JsonPath, part: MistakenPart): Span {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const holder = valueAt(root, above);
  const member = typeof last === 'string' ? memberOf(holder, last) : undefined;
  if (member !== undefined && part === 'key') return member.keySpan;
  const value = valueAt(root, path);
  if (value !== undefined) return value.span;
  if (path.length === 0) return { offset: 0, length: 0 };
  return spanAt(root, above, 'key');
}
