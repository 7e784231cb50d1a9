import {
  documentElements,
  type ElementValue,
  elementValues,
  isObject,
  statementMeaning,
  written,
} from './same-meaning.ts';

/** One value of one element, and whether both documents have it. */
export interface ValueChange {
  readonly change: 'same' | 'added' | 'removed';
  readonly element: string;
  readonly text: string;
}

/** A statement of either document, or of both, with its values; indexes count from 0. */
export interface StatementChange {
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly sid?: string;
  readonly before?: number;
  readonly after?: number;
  readonly values: readonly ValueChange[];
}

/** What makes two documents differ, by statement and element. */
export interface DocumentDiff {
  /** Elements besides the statements, such as Version. */
  readonly elements: readonly ValueChange[];
  /** Those of the new document in its order, then the removed ones. */
  readonly statements: readonly StatementChange[];
}

/** Statements on either side that are compared with each other; more are paired by Sid and by meaning only. */
const COMPARED_MAX = 60;

/** A statement with what it is compared by. */
interface Side {
  readonly index: number;
  readonly sid: string | undefined;
  readonly meaning: string;
  readonly values: readonly ElementValue[];
}

type Pairs = ReadonlyMap<Side, Side>;

/** diffDocuments compares two documents by what they mean (see sameMeaning); the first is the old one. It takes any JSON. */
export function diffDocuments(before: unknown, after: unknown): DocumentDiff {
  const [old, young] = [sides(before), sides(after)];
  const pairs = pairUp(old, young);
  const paired = new Set(pairs.values());
  return {
    elements: compare(elementsOf(before), elementsOf(after)),
    statements: [
      ...young.map(side => statementChange(pairs.get(side), side)),
      ...old.filter(side => !paired.has(side)).map(side => statementChange(side, undefined)),
    ],
  };
}

function statementChange(before: Side | undefined, after: Side | undefined): StatementChange {
  const values = compare(before?.values ?? [], after?.values ?? []);
  const sid = after?.sid ?? before?.sid;
  return {
    change: changeOf(before, after),
    ...(sid === undefined ? {} : { sid }),
    ...(before === undefined ? {} : { before: before.index }),
    ...(after === undefined ? {} : { after: after.index }),
    values,
  };
}

function changeOf(before: Side | undefined, after: Side | undefined): StatementChange['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before.meaning === after.meaning ? 'same' : 'changed';
}

/** Element by element, in the order in which they first stand: what went, what stays, what came. */
function compare(before: readonly ElementValue[], after: readonly ElementValue[]): ValueChange[] {
  const [had, has] = [meanings(before), meanings(after)];
  const removed = before.filter(value => !has.has(value.meaning));
  const rest = after.map(value => ({ value, change: had.has(value.meaning) ? 'same' : 'added' }) as const);
  const rows = [...removed.map(value => ({ value, change: 'removed' }) as const), ...rest];
  const order = new Set([...after, ...before].map(({ element }) => elementPlace(element)));
  const places = new Map([...order].map((element, place) => [element, place]));
  const placeOf = ({ element }: ValueChange) => places.get(elementPlace(element)) ?? 0;
  return rows
    .map(({ value: { element, text }, change }) => ({ change, element, text }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Conditions stand together, whatever their operators and keys. */
function elementPlace(element: string): string {
  return element.split(' ')[0] ?? element;
}

function meanings(values: readonly ElementValue[]): ReadonlySet<string> {
  return new Set(values.map(({ meaning }) => meaning));
}

/** From new to old: the same statement, else one of the same Sid, else the one that has most in common. */
function pairUp(old: readonly Side[], young: readonly Side[]): Pairs {
  const pairs = new Map<Side, Side>();
  const free = new Set(old);
  const take = (side: Side, other: Side | undefined) => {
    if (other === undefined || !free.has(other)) return;
    pairs.set(side, other);
    free.delete(other);
  };
  const left = () => young.filter(side => !pairs.has(side));
  for (const keyOf of [meaningKey, sidKey]) {
    const known = new Map([...free].reverse().map(side => [keyOf(side), side]));
    for (const side of left()) if (keyOf(side) !== undefined) take(side, known.get(keyOf(side)));
  }
  if (free.size > COMPARED_MAX || left().length > COMPARED_MAX) return pairs;
  const likely = left()
    .flatMap(side => [...free].map(other => ({ side, other, common: inCommon(side, other) })))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  for (const { side, other } of likely) if (!pairs.has(side)) take(side, other);
  return pairs;
}

function meaningKey({ meaning }: Side): string {
  return meaning;
}

function sidKey({ sid }: Side): string | undefined {
  return sid;
}

/** The share of values that two statements have in common; nothing without a common action. */
function inCommon(a: Side, b: Side): number {
  const [one, other] = [meanings(a.values), meanings(b.values)];
  const shared = a.values.filter(({ meaning }) => other.has(meaning));
  if (!shared.some(({ element }) => element === 'Action' || element === 'NotAction')) return 0;
  return shared.length / (one.size + other.size);
}

function sides(document: unknown): Side[] {
  const list = isObject(document) ? (document.Statement ?? []) : [];
  return (Array.isArray(list) ? list : [list]).map((statement: unknown, index) => ({
    index,
    sid: isObject(statement) && typeof statement.Sid === 'string' ? statement.Sid : undefined,
    meaning: statementMeaning(statement),
    values: isObject(statement) ? elementValues(statement) : [wholeValue('Statement', statement)],
  }));
}

function elementsOf(document: unknown): ElementValue[] {
  return isObject(document) ? documentElements(document) : [wholeValue('document', document)];
}

function wholeValue(element: string, value: unknown): ElementValue {
  return { element, text: written(value), meaning: statementMeaning(value) };
}
