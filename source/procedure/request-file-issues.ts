import type * as z from 'zod/mini';
import { type JsonNode, type JsonPath, type JsonTree, valueAt } from '../policy/json-tree.ts';
import { closest } from '../text/closest.ts';
import { sentenceList } from '../text/words.ts';
import { mistakeAt, pathWords, type RequestMistake } from './request-file-mistakes.ts';
import { requestKeys } from './request-file-shape.ts';

type Issue = z.core.$ZodIssue;

/** issueMistakes says in sentences what the shape of request files has against a tree. */
export function issueMistakes(issues: readonly Issue[], tree: JsonTree): RequestMistake[] {
  const misspelled = new Set(issues.flatMap(keysMeant));
  return issues.flatMap(issue => {
    const path = pathOf(issue);
    // A key that is there under a misspelled name is not missing as well.
    const isMisspelled = misspelled.has(pathWords(path)) && valueAt(tree.root, path) === undefined;
    return isMisspelled ? [] : mistakesOf(issue, path, tree);
  });
}

/** Where the keys belong that unknown ones were surely meant for. */
function keysMeant(issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  return issue.keys.flatMap(key => {
    const meant = closest(key, requestKeys(pathWords(path)));
    return meant === undefined ? [] : [pathWords([...path, meant])];
  });
}

function pathOf({ path }: Issue): (string | number)[] {
  return path.filter(part => typeof part !== 'symbol');
}

function mistakesOf(issue: Issue, path: JsonPath, tree: JsonTree): RequestMistake[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey([...path, key], tree));
    case 'invalid_type':
      return [mistakeAt(tree, path, 'value', wrongType(path, issue.expected, valueAt(tree.root, path)))];
    case 'invalid_value':
      return [mistakeAt(tree, path, 'value', wrongValue(path, issue.values, valueAt(tree.root, path)))];
    default:
      return [mistakeAt(tree, path, 'value', { sentence: `${pathWords(path)}: ${issue.message}` })];
  }
}

function unknownKey(path: JsonPath, tree: JsonTree): RequestMistake {
  const place = pathWords(path.slice(0, -1));
  const known = requestKeys(place);
  const key = String(path.at(-1));
  const meant = closest(key, known);
  const owner = place === '' ? 'A request' : `The ${place} of a request`;
  const hint = meant === undefined ? `${owner} takes ${sentenceList(known)}.` : `Did you mean ${meant}?`;
  return mistakeAt(tree, path, 'key', { sentence: `${pathWords(path)} is no key of a request.`, hint });
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object with keys',
  record: 'an object with keys',
};
const KINDS: Readonly<Record<JsonNode['kind'], string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  number: 'a number',
  boolean: 'a truth value',
  null: 'nothing',
};

function wrongType(path: JsonPath, expected: string, node: JsonNode | undefined) {
  const what = path.length === 0 ? 'a request' : pathWords(path);
  const wanted = WANTED[expected] ?? expected;
  if (node === undefined) return { sentence: `${what} is missing.` };
  if (node.kind === 'null')
    return { sentence: `${what} has no value.`, hint: `Give it ${wanted}, or take the key out.` };
  const quoted = expected === 'string' && (node.kind === 'number' || node.kind === 'boolean');
  return {
    sentence: `${what} must be ${wanted}, not ${KINDS[node.kind]}.`,
    hint: quoted ? 'Put it in quotes.' : undefined,
  };
}

function wrongValue(path: JsonPath, values: readonly unknown[], node: JsonNode | undefined) {
  const what = pathWords(path);
  const words = values.map(String);
  const wanted = sentenceList(words, 'or');
  if (node === undefined)
    return { sentence: `${what} is missing.`, hint: `Say ${what}: ${wanted} at the beginning.` };
  const meant = node.kind === 'string' ? closest(node.value, words) : undefined;
  const isNewer = what === 'version' && node.kind === 'number' && node.value > 1;
  return {
    sentence: `${what} must be ${wanted}.`,
    hint: isNewer
      ? 'A newer version of this program may read it.'
      : values.every(value => typeof value === 'number') && node.kind === 'string'
        ? 'Write the number without quotes.'
        : meant === undefined
          ? undefined
          : `Did you mean ${meant}?`,
  };
}
