import { formatOperator, parseOperator } from './condition-operator.ts';

/** Elements whose values are names of actions: their letter case does not count (IAM User Guide, Action element). */
const ACTION_ELEMENTS = new Set(['Action', 'NotAction']);
const RESOURCE_ELEMENTS = new Set(['Resource', 'NotResource']);
/** Elements of policies of roles and resources, that name by kind who is meant. */
const PRINCIPAL_ELEMENTS = new Set(['Principal', 'NotPrincipal']);

/** A part of a document that can be compared on its own: one value of one element. */
export interface ElementValue {
  /** `Action`, or with operator and key: `Condition ArnEquals ecs:cluster`. */
  readonly element: string;
  /** As it is written. */
  readonly text: string;
  /** Equal for values that mean the same. */
  readonly meaning: string;
}

/**
 * sameMeaning tells whether two documents ask the same of IAM. It does not matter whether one value stands alone or in a
 * list, in which order values, keys and statements stand, whether a value is there twice, and in which letter case
 * actions, condition keys and operators are written. Sids count: they are part of what was asked for.
 */
export function sameMeaning(a: unknown, b: unknown): boolean {
  return documentMeaning(a) === documentMeaning(b);
}

/** statementMeaning is equal for statements that mean the same. */
export function statementMeaning(statement: unknown): string {
  if (!isObject(statement)) return stable(['other', statement]);
  const values = elementValues(statement).map(({ meaning }) => meaning);
  return stable(['statement', [...new Set(values)].sort()]);
}

/** elementValues takes a statement apart into its values, in the order in which they are written. */
export function elementValues(statement: Readonly<Record<string, unknown>>): ElementValue[] {
  return Object.entries(statement).flatMap(([element, value]) => {
    if (element === 'Condition' && isObject(value)) return conditionValues(value);
    if (ACTION_ELEMENTS.has(element) || RESOURCE_ELEMENTS.has(element)) return listValues(element, value);
    if (PRINCIPAL_ELEMENTS.has(element)) return principalValues(element, value);
    return [{ element, text: written(value), meaning: stable([element, value]) }];
  });
}

/** isObject tells whether a JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** written is a JSON value as a line of text shows it: a text without its quotes. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** documentElements takes the elements of a document besides its statements apart, in the order in which they are written. */
export function documentElements(document: Readonly<Record<string, unknown>>): ElementValue[] {
  return Object.entries(document)
    .filter(([element]) => element !== 'Statement')
    .map(([element, value]) => ({ element, text: written(value), meaning: stable([element, value]) }));
}

function documentMeaning(document: unknown): string {
  if (!isObject(document)) return stable(['other', document]);
  const { Statement: list } = document;
  const elements = documentElements(document).map(({ meaning }) => meaning);
  if (list === undefined) return stable(['document', elements.sort()]);
  const statements = (Array.isArray(list) ? list : [list]).map(statementMeaning);
  return stable(['document', elements.sort(), [...new Set(statements)].sort()]);
}

function listValues(element: string, value: unknown): ElementValue[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  // A list without values is not the same as no list.
  if (items.length === 0) return [{ element, text: '[]', meaning: stable([element]) }];
  return items.map(item => ({
    element,
    text: written(item),
    meaning: stable([element, ACTION_ELEMENTS.has(element) ? folded(item) : item]),
  }));
}

/** Everybody, and the root of an account, can each be written in two ways (IAM User Guide, AWS JSON policy elements: Principal). */
function principalValues(element: string, value: unknown): ElementValue[] {
  const kinds = value === '*' ? { AWS: '*' } : value;
  if (!isObject(kinds) || Object.keys(kinds).length === 0)
    return [{ element, text: written(value), meaning: stable([element, value]) }];
  return Object.entries(kinds).flatMap(([kind, names]) => {
    const items: unknown[] = Array.isArray(names) ? names : [names];
    const of = `${element} ${kind}`;
    if (items.length === 0) return [{ element: of, text: '[]', meaning: stable([element, kind]) }];
    return items.map(name => ({
      element: of,
      text: written(name),
      meaning: stable([element, kind, typeof name === 'string' ? name.replace(ACCOUNT_ROOT, '$1') : name]),
    }));
  });
}

const ACCOUNT_ROOT = /^arn:[a-z-]+:iam::(\d{12}):root$/;

function conditionValues(block: Readonly<Record<string, unknown>>): ElementValue[] {
  const operators = Object.entries(block);
  if (operators.length === 0) return [{ element: 'Condition', text: '{}', meaning: stable(['Condition']) }];
  const groups = operators.flatMap(([operator, keys]) => {
    const known = parseOperator(operator);
    const name = known === undefined ? operator : formatOperator(known);
    if (!isObject(keys) || Object.keys(keys).length === 0) {
      const element = `Condition ${operator}`;
      return [[{ element, text: written(keys), meaning: stable(['Condition', name, [keys]]) }]];
    }
    return Object.entries(keys).map(([key, value]) => keyValues(operator, name, key, value));
  });
  return keptApart(groups);
}

/** A key that stands again in other letters asks again: the values of both are no list of which one is enough. */
function keptApart(groups: readonly ElementValue[][]): ElementValue[] {
  const place = (group: ElementValue[]) => group[0]?.element.toLowerCase();
  const asked = (group: ElementValue[]) => stable([...new Set(group.map(({ meaning }) => meaning))].sort());
  return groups.flatMap(group => {
    const others = groups.filter(other => place(other) === place(group) && asked(other) !== asked(group));
    if (others.length === 0) return group;
    return group.map(value => ({ ...value, meaning: stable([asked(group), value.meaning]) }));
  });
}

function keyValues(operator: string, name: string, key: string, value: unknown): ElementValue[] {
  const element = `Condition ${operator} ${key}`;
  const place = ['Condition', name, key.toLowerCase()];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0) return [{ element, text: '[]', meaning: stable(place) }];
  return items.map(item => {
    // IAM reads true and 5 as "true" and "5".
    const plain = typeof item === 'boolean' || typeof item === 'number' ? String(item) : item;
    return { element, text: written(item), meaning: stable([...place, plain]) };
  });
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** JSON with the keys of objects in one order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(byKey)) : item,
  );
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
