import type { Statement } from '../policy/document.ts';
import { plural, sentenceList } from '../text/words.ts';

export type StatementPart = 'actions' | 'resources' | 'conditions';

/** Whether a part of a statement can be edited row by row, or why only its JSON can. */
export type PartEditability =
  | { readonly kind: 'editable' }
  | { readonly kind: 'as-json'; readonly why: string };

export type Editability = Readonly<Record<StatementPart, PartEditability>> & {
  /** What else the statement has that no row shows. */
  readonly notes: readonly string[];
};

const KNOWN = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
const EDITABLE: PartEditability = { kind: 'editable' };

/** editability tells which parts of a statement the visual editor can change, and says of the others why not. */
export function editability(statement: Statement): Editability {
  return {
    actions: partOf(
      statement,
      'Action',
      'This statement names all actions but some (NotAction); edit it as JSON.',
    ),
    resources: partOf(
      statement,
      'Resource',
      'This statement names all resources but some (NotResource); edit it as JSON.',
    ),
    conditions: isConditionBlock(statement.Condition)
      ? EDITABLE
      : asJson('Its Condition is not built as conditions are; edit it as JSON.'),
    notes: notesOn(statement),
  };
}

function partOf(statement: Statement, element: 'Action' | 'Resource', excepting: string): PartEditability {
  const opposite = statement[`Not${element}`];
  if (opposite !== undefined && statement[element] !== undefined)
    return asJson(
      `This statement has both ${element} and Not${element}, which IAM refuses; edit it as JSON.`,
    );
  if (opposite !== undefined) return asJson(excepting);
  const items: unknown[] = [statement[element] ?? []].flat();
  return items.every(item => typeof item === 'string')
    ? EDITABLE
    : asJson(`Its ${element} holds something other than text; edit it as JSON.`);
}

function notesOn(statement: Statement): string[] {
  const unknown = Object.keys(statement).filter(element => !KNOWN.includes(element));
  const principals = unknown.filter(element => /^(Not)?Principal$/.test(element));
  const others = unknown.filter(element => !principals.includes(element));
  return [
    ...principals.map(
      element =>
        `It has a ${element}, which IAM refuses in a policy that is attached to users, groups and roles; take it out in the JSON.`,
    ),
    ...(others.length === 0
      ? []
      : [
          `It also has ${plural(others.length, 'element')} that IAM does not know (${sentenceList(others)}), kept as they are; see the JSON.`,
        ]),
  ];
}

function isConditionBlock(block: unknown): boolean {
  return block === undefined || (isObject(block) && Object.values(block).every(isObject));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asJson(why: string): PartEditability {
  return { kind: 'as-json', why };
}
