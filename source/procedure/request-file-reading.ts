import {
  type JsonNode,
  type JsonPath,
  type JsonTree,
  memberOf,
  parseJsonTree,
  valueAt,
} from '../policy/json-tree.ts';
import { lintedPolicy } from '../policy/lint/linted-policy.ts';
import { tagProblem } from '../policy/names.ts';
import type { DocumentText } from './document-file.ts';
import { repeatedKeys, shapeProblems } from './document-text.ts';
import { issueMistakes } from './request-file-issues.ts';
import { mistakeAt, pathWords, type RequestMistake, requestFailure } from './request-file-mistakes.ts';
import { REQUEST_FILE, type WrittenRequest } from './request-file-shape.ts';

/** A request as it is written, and where its parts stand. */
export interface LocatedRequest {
  readonly origin: string;
  readonly request: WrittenRequest;
  readonly tree: JsonTree;
}

/** locatedRequest reads the text of a request file, JSON or YAML, and holds it against its shape; it throws a usage Failure that says where the first mistake is. */
export async function locatedRequest({ origin, text: given }: DocumentText): Promise<LocatedRequest> {
  const { kind, tree } = await treeOf(given.replace(/^\uFEFF/, ''), origin);
  const { root } = tree;
  if (root === undefined || tree.mistakes.length > 0)
    throw requestFailure(
      origin,
      tree,
      tree.mistakes.map(({ message, ...span }) => ({
        ...span,
        sentence: kind === 'JSON' || root === undefined ? `this is no ${kind}: ${message}.` : `${message}.`,
      })),
    );
  if (memberOf(root, 'Statement') !== undefined)
    throw requestFailure(origin, tree, [mistakeAt(tree, ['Statement'], 'key', POLICY_INSTEAD)]);
  const value = plainValue(root);
  const read = REQUEST_FILE.safeParse(value);
  const mistakes = [
    ...(read.success ? [] : issueMistakes(read.error.issues, tree)),
    ...repeatedKeys(root),
    ...nameMistakes(tree),
    ...policyPlaces(tree).flatMap(place => documentMistakes(tree, [...place, 'document'])),
  ];
  if (!read.success || mistakes.length > 0) throw requestFailure(origin, tree, mistakes);
  // What was checked, as it stands: a copy would lose keys such as __proto__ of the document.
  return { origin, request: value as WrittenRequest, tree };
}

const POLICY_INSTEAD = {
  sentence: 'this is a policy document, not a request.',
  hint: 'Give it to ecs-iam-wizard create --policy-document, or put it under policy.document.',
};

/** YAML holds all of JSON, but what is wrong in JSON is better said by its own rules. */
async function treeOf(text: string, origin: string): Promise<{ kind: 'JSON' | 'YAML'; tree: JsonTree }> {
  if (/^\s*[{[]/.test(text)) {
    const tree = parseJsonTree(text);
    if (tree.mistakes.length === 0 || !/\.ya?ml$/i.test(origin)) return { kind: 'JSON', tree };
  }
  const { yamlTree } = await import('./request-file-yaml.ts');
  return { kind: 'YAML', tree: yamlTree(text) };
}

/** A key that every object has is a key like any other. */
function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
    case 'array':
      return node.items.map(plainValue);
    default:
      return node.value;
  }
}

/** The keys of tags, and keys of values that the shape passes over. */
function nameMistakes(tree: JsonTree): RequestMistake[] {
  const holders = [['policy', 'tags'], ...policyPlaces(tree).map(place => [...place, 'set'])];
  return holders.flatMap(holder => {
    const node = valueAt(tree.root, holder);
    if (node?.kind !== 'object') return [];
    return node.members.flatMap(({ key, value }) => {
      const path = [...holder, key];
      const problem =
        key === '__proto__'
          ? 'this name cannot be used.'
          : holder.at(-1) === 'tags' && value.kind === 'string'
            ? tagProblem(key, value.value)
            : undefined;
      return problem === undefined
        ? []
        : [mistakeAt(tree, path, 'key', { sentence: `${pathWords(path)}: ${problem}` })];
    });
  });
}

/** Where a request says what a policy is made from. */
function policyPlaces({ root }: JsonTree): JsonPath[] {
  const roles = memberOf(root, 'roles')?.value;
  const count = roles?.kind === 'array' ? roles.items.length : 0;
  return [['policy'], ...Array.from({ length: count }, (_, index) => ['roles', index, 'policy'])];
}

function documentMistakes(tree: JsonTree, path: JsonPath): RequestMistake[] {
  const root = valueAt(tree.root, path);
  if (root === undefined || root.kind !== 'object') return [];
  return shapeProblems(lintedPolicy({ ...tree, root }))
    .filter(({ offset }) => !repeatedKeys(root).some(repeated => repeated.offset === offset))
    .map(problem => ({ ...problem, sentence: `${pathWords(path)}: ${problem.sentence}` }));
}
