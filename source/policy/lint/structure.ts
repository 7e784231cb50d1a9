import { itemsOf, type JsonNode, type JsonPath, memberOf } from '../json-tree.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

interface Place {
  readonly path: JsonPath;
  readonly node: JsonNode;
}

const IN_WORDS: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'a truth value',
  null: 'null',
};
const TEXTS = ['Sid', 'Effect'] as const;
const LISTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/**
 * checkStructure finds elements that are missing, and values of a JSON type that their element cannot hold.
 * Source: IAM User Guide, Grammar of the IAM JSON policy language.
 */
export function checkStructure({ tree, statements }: LintedPolicy): Finding[] {
  const { root } = tree;
  if (root === undefined) return [];
  if (root.kind !== 'object') return [mismatch({ path: [], node: root }, 'A policy', 'an object')];
  const texts = ['Version', 'Id'].flatMap(element => textProblem(root, element, []));
  const list = memberOf(root, 'Statement')?.value;
  const empty = list === undefined || (list.kind === 'array' && list.items.length === 0);
  const missing = empty
    ? finding('MISSING_STATEMENT', {
        ...at(list === undefined ? { path: [], node: root } : { path: ['Statement'], node: list }),
        message: 'The policy has no statement, so it says nothing: add one.',
      })
    : [];
  return [
    ...texts,
    ...[missing].flat(),
    ...statements.flatMap(({ node, path }) => statementProblems(node, path)),
  ];
}

function statementProblems(node: JsonNode, path: JsonPath): Finding[] {
  if (node.kind !== 'object') return [mismatch({ node, path }, 'A statement', 'an object')];
  return [
    ...missingElements(node, path),
    ...TEXTS.flatMap(element => textProblem(node, element, path)),
    ...LISTS.flatMap(element => listProblems(node, element, path)),
    ...conditionProblems(node, path),
  ];
}

function missingElements(node: JsonNode, path: JsonPath): Finding[] {
  const has = (...elements: string[]) => elements.some(element => memberOf(node, element) !== undefined);
  const found: Finding[] = [];
  const place = at({ path, node });
  if (!has('Effect')) {
    const message = 'The statement has no Effect: add "Effect": "Allow" or "Effect": "Deny".';
    found.push(finding('MISSING_EFFECT', { ...place, message }));
  }
  if (!has('Action', 'NotAction')) {
    const message = 'The statement names no action: add an Action element (or NotAction).';
    found.push(finding('MISSING_ACTION', { ...place, message }));
  }
  if (!has('Resource', 'NotResource')) {
    const message =
      'The statement names no resource: add a Resource element (or NotResource); "*" stands for every resource.';
    found.push(finding('MISSING_RESOURCE', { ...place, message }));
  }
  return found;
}

function textProblem(node: JsonNode, element: string, path: JsonPath): Finding[] {
  const value = memberOf(node, element)?.value;
  if (value === undefined || value.kind === 'string') return [];
  return [mismatch({ path: [...path, element], node: value }, element, 'a text')];
}

function listProblems(node: JsonNode, element: (typeof LISTS)[number], path: JsonPath): Finding[] {
  const value = memberOf(node, element)?.value;
  if (value === undefined) return [];
  const place = { path: [...path, element], node: value };
  if (value.kind === 'array' && value.items.length === 0) return emptyList(element, place);
  return eachItem(place).flatMap(item =>
    item.node.kind === 'string' ? [] : [mismatch(item, element, 'a text or a list of texts')],
  );
}

function emptyList(element: (typeof LISTS)[number], place: Place): Finding[] {
  const action = element.endsWith('Action');
  const what = action ? 'action' : 'resource';
  return [
    finding(action ? 'EMPTY_ARRAY_ACTION' : 'EMPTY_ARRAY_RESOURCE', {
      ...at(place),
      message: `${element} is an empty list, so the statement has no effect: name at least one ${what}.`,
    }),
    finding('REFUSED_BY_IAM', {
      ...at(place),
      message: `IAM refuses a policy with a statement without ${what}s: fill the list, or take the statement out.`,
    }),
  ];
}

function conditionProblems(node: JsonNode, path: JsonPath): Finding[] {
  const block = memberOf(node, 'Condition')?.value;
  if (block === undefined) return [];
  const place = { path: [...path, 'Condition'], node: block };
  if (block.kind !== 'object') return [mismatch(place, 'Condition', 'an object')];
  return block.members.flatMap(({ key: operator, value: keys }) => {
    const keysPlace = { path: [...place.path, operator], node: keys };
    if (keys.kind !== 'object') return [mismatch(keysPlace, operator, 'an object of condition keys')];
    return keys.members.flatMap(({ key, value }) => valueProblems(key, [...keysPlace.path, key], value));
  });
}

function valueProblems(key: string, path: JsonPath, node: JsonNode): Finding[] {
  return eachItem({ path, node })
    .filter(({ node: { kind } }) => kind === 'object' || kind === 'array' || kind === 'null')
    .map(item => mismatch(item, key, 'a text, a number or a truth value, or a list of them'));
}

function eachItem({ path, node }: Place): Place[] {
  const inList = node.kind === 'array';
  return itemsOf(node).map((item, index) => ({ node: item, path: inList ? [...path, index] : path }));
}

function mismatch(place: Place, what: string, expected: string): Finding {
  const message = `${what} is ${expected}, not ${IN_WORDS[place.node.kind]}.`;
  return finding('DATA_TYPE_MISMATCH', { ...at(place), message });
}
