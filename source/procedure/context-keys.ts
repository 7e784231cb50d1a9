import { minify, type PolicyDocument } from '../policy/document.ts';
import { parseJsonTree } from '../policy/json-tree.ts';
import { placeOfAction } from '../policy/lint/statements.ts';
import { type ConditionView, type StatementView, statementViews } from '../policy/statement-view.ts';
import { conditionKeyReference, type Valued, valuedOf } from '../reference/global-keys.ts';
import type { ConditionKeyType } from '../reference/service-reference.ts';

/** A condition key that decides about an action, worth asking for. */
export interface ContextKey {
  readonly key: string;
  /** Nothing when the key is unknown. */
  readonly type: ConditionKeyType | undefined;
  readonly valued: Valued;
  readonly description: string;
  /** A value to begin with; one that meets a condition where that is easy to tell. */
  readonly example: string;
  /** The statements that ask for it, from 0. */
  readonly statements: readonly number[];
}

const EXAMPLES: Readonly<Record<ConditionKeyType, string>> = {
  String: 'example',
  ArrayOfString: 'example',
  ARN: 'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
  ArrayOfARN: 'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
  Bool: 'true',
  ArrayOfBool: 'true',
  Numeric: '1024',
  Date: '2026-12-31T18:00:00Z',
  IPAddress: '203.0.113.10',
};
/** A policy variable, its key and perhaps its default; not one of the escapes. */
const VARIABLE = /\$\{\s*([A-Za-z][^},]*?)\s*(?:,[^}]*)?\}/g;

/** contextKeysFor lists the condition keys that a document's statements on an action look at, in conditions and in policy variables, each once. */
export function contextKeysFor(document: PolicyDocument, action: string): ContextKey[] {
  const views = statementViews(parseJsonTree(minify(document)));
  const about = views.filter(view => placeOfAction(view, action) !== undefined);
  const uses = about.flatMap(view => usesIn(view));
  return [...groupByKey(uses).values()].flatMap(group => {
    const [first] = group;
    return first === undefined ? [] : [contextKey(first.key, group)];
  });
}

interface Use {
  readonly key: string;
  readonly statement: number;
  /** Nothing when the key stands in a policy variable. */
  readonly condition: ConditionView | undefined;
}

function usesIn(view: StatementView): Use[] {
  const inConditions = view.conditions.map(condition => ({
    key: condition.key,
    statement: view.index,
    condition,
  }));
  const texts = [
    ...[...view.resources, ...view.notResources].map(({ value }) => value),
    ...view.conditions.flatMap(({ values }) => values.map(({ value }) => String(value))),
  ];
  const inVariables = texts
    .flatMap(text => [...text.matchAll(VARIABLE)].flatMap(match => match[1] ?? []))
    .map(key => ({ key, statement: view.index, condition: undefined }));
  return [...inConditions, ...inVariables];
}

function groupByKey(uses: readonly Use[]): Map<string, Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const name = use.key.toLowerCase();
    groups.set(name, [...(groups.get(name) ?? []), use]);
  }
  return groups;
}

function contextKey(key: string, uses: readonly Use[]): ContextKey {
  const reference = conditionKeyReference(key);
  const type = reference?.type;
  const asked = uses.flatMap(({ condition }) => (condition === undefined ? [] : (askedFor(condition) ?? [])));
  return {
    key,
    type,
    valued: type === undefined ? 'single' : valuedOf(type),
    description: reference?.description ?? '',
    example: asked[0] ?? EXAMPLES[type ?? 'String'],
    statements: [...new Set(uses.map(({ statement }) => statement))],
  };
}

/** A value that a condition asks for, where it can be read off the condition. */
function askedFor({ operator, values }: ConditionView): string | undefined {
  const value = String(values[0]?.value ?? '');
  if (operator === undefined || operator.negated || value === '' || value.includes('${')) return undefined;
  switch (operator.family) {
    case 'Bool':
      return value.toLowerCase();
    case 'IpAddress':
      return value.replace(/\/\d+$/, '');
    case 'String':
    case 'Arn':
      return value.replaceAll(/[*?]+/g, 'example');
    default:
      return undefined;
  }
}
