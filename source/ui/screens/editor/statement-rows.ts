import { addCondition, conditionsOf } from '../../../policy/conditions.ts';
import { listOf, policySize, type Statement, statements } from '../../../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../../../policy/limits.ts';
import { summarizeStatement } from '../../../policy/summarize/summarize.ts';
import { type Answers, finalDocument } from '../../../procedure/answers.ts';
import { documentProblem } from '../../../procedure/document-problem.ts';
import type { StatementPart } from '../../../procedure/editability.ts';
import { openValues } from '../../../procedure/open-values.ts';
import {
  type StatementOutline,
  statementOutlines,
  type Trouble,
} from '../../../procedure/statement-outline.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import { layoutFor } from '../../frame/layout.ts';
import { highlighted, type Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { conditionSentence } from '../scope/condition-form.ts';

/** A row of the visual editor. */
export interface StatementRow extends Option {
  readonly kind: 'onward' | 'statement' | StatementPart | 'for-all' | 'add';
  /** Index of the statement that it belongs to, -1 for none. */
  readonly statement: number;
  /** What stands between label and state. */
  readonly words: string;
  readonly state: 'none' | 'ok' | Trouble;
}

/** Up to so many statements are all shown with their parts, also where these have to be scrolled. */
const UNFOLDED_MOST = 3;
/** A statement with its parts. */
const ROWS_UNFOLDED = 4;
/** Tabs, onward, conditions for all, and adding. */
const ROWS_BESIDE = 4;

const PART_LABELS: Readonly<Record<StatementPart, string>> = {
  actions: 'Actions',
  resources: 'Resources',
  conditions: 'Conditions',
};

/** statementRows are the rows of the visual editor: on to the review, the statements with their parts, and what can be added. */
export function statementRows(wizard: Wizard): readonly StatementRow[] {
  const { answers, local, size } = wizard;
  const view = `${local.unfolded} ${size.rows}`;
  const kept = known.get(answers);
  if (kept?.view === view) return kept.rows;
  const rows = rowsOf(wizard);
  known.set(answers, { view, rows });
  return rows;
}

/** The rows are asked for by keys, reducer and view alike. */
const known = new WeakMap<Answers, { readonly view: string; readonly rows: readonly StatementRow[] }>();

function rowsOf(wizard: Wizard): readonly StatementRow[] {
  const { answers } = wizard;
  const list = statements(finalDocument(answers));
  const ofStatements = statementOutlines(answers).flatMap((outline, index) => {
    const statement = list[index];
    if (statement === undefined) return [];
    const head = headRow(wizard, outline, statement, index);
    return isUnfolded(wizard, index) ? [head, ...partRows(outline, statement, index)] : [head];
  });
  return [onwardRow(wizard), ...ofStatements, ...(list.length === 0 ? [] : [forAllRow(wizard)]), ADD_ROW];
}

/** currentRow is the row that is highlighted. */
export function currentRow(wizard: Wizard): StatementRow | undefined {
  return highlighted(statementRows(wizard), wizard.local.permissions);
}

/** isUnfolded tells whether the parts of a statement are in sight. */
export function isUnfolded({ answers, local, size }: Wizard, index: number): boolean {
  const count = statements(answers.document).length;
  const fits = count * ROWS_UNFOLDED + ROWS_BESIDE <= layoutFor(size).bodyRows;
  return fits || count <= UNFOLDED_MOST || local.unfolded === index;
}

function onwardRow({ answers }: Wizard): StatementRow {
  const document = finalDocument(answers);
  const problem = documentProblem(document);
  const count = statements(document).length;
  const open = openValues(answers).length;
  const lacking = open > 0 ? `${plural(open, 'value')} open` : 'not yet';
  const size = `${policySize(document).toLocaleString('en-US')} of ${POLICY_SIZE_QUOTA.toLocaleString('en-US')} characters`;
  return {
    id: 'onward',
    kind: 'onward',
    statement: -1,
    label: 'Go on to the review',
    words: count === 0 ? 'once there is a statement' : `${plural(count, 'statement')}, ${size}`,
    state: problem === undefined ? 'ok' : { kind: 'found', short: lacking, sentence: problem },
    detail: [
      open > 0
        ? 'Enter asks for the values that are open.'
        : (problem ?? 'The policy can be written as it is.'),
    ],
  };
}

function headRow(
  wizard: Wizard,
  outline: StatementOutline,
  statement: Statement,
  index: number,
): StatementRow {
  const { effect, title, trouble, notes, companions } = outline;
  const folded = !isUnfolded(wizard, index);
  const wanting = companions.map(({ action }) => action);
  return {
    id: `statement ${index}`,
    kind: 'statement',
    statement: index,
    label: `Statement ${index + 1}  ${safeLine(effect)}`,
    words: safeLine(title),
    state: trouble !== undefined && (folded || !isOfPart(outline)) ? trouble : folded ? 'ok' : 'none',
    detail: [
      ...(trouble === undefined ? [] : [trouble.sentence]),
      ...notes,
      `${typeof statement.Sid === 'string' ? `${statement.Sid}: ` : ''}${summarizeStatement(statement)}`,
      ...(wanting.length === 0 ? [] : [`n offers what its actions need besides: ${wanting.join(', ')}.`]),
    ].map(safeLine),
  };
}

/** What a row below says need not be said twice. */
function isOfPart({ trouble, actions, resources, conditions }: StatementOutline): boolean {
  return [actions, resources, conditions].some(part => part.trouble === trouble);
}

function partRows(outline: StatementOutline, statement: Statement, index: number): StatementRow[] {
  return (['actions', 'resources', 'conditions'] as const).map(part => {
    const { words, trouble } = outline[part];
    const isEmpty = part === 'conditions' && statement.Condition === undefined;
    return {
      id: `${part} ${index}`,
      kind: part,
      statement: index,
      label: `  ${PART_LABELS[part]}`,
      words: safeLine(words),
      state: trouble ?? (isEmpty ? 'none' : 'ok'),
      detail: [...(trouble === undefined ? [] : [trouble.sentence]), ...inFull(statement, part)].map(
        safeLine,
      ),
    };
  });
}

function inFull(statement: Statement, part: StatementPart): string[] {
  if (part === 'conditions') {
    return statement.Condition === undefined
      ? ['Without conditions the statement counts always: at any time, from anywhere, also without MFA.']
      : [JSON.stringify(statement.Condition)];
  }
  const element = part === 'actions' ? 'Action' : 'Resource';
  const [given, not] = [listOf(statement[element]), listOf(statement[`Not${element}`])];
  return [
    ...(given.length === 0 ? [] : [given.join(', ')]),
    ...(not.length === 0 ? [] : [`All but ${not.join(', ')}`]),
  ];
}

function forAllRow({ answers: { document } }: Wizard): StatementRow {
  const present = conditionsOf(document);
  const left = present.flatMap(condition => {
    const change = addCondition(document, condition);
    return change.kind === 'changed' ? [...change.left, ...change.cautions] : [];
  });
  return {
    id: 'for-all',
    kind: 'for-all',
    statement: -1,
    label: 'Request conditions',
    words:
      present.length === 0
        ? 'for every Allow statement (optional)'
        : safeLine(present.map(conditionSentence).join(', ')),
    state: present.length === 0 ? 'none' : 'ok',
    detail: [
      'MFA, source addresses, a time window, encryption or Region, for every Allow statement at once.',
      ...left.slice(0, 2).map(note => safeLine(`Statement ${note.statement + 1}: ${note.reason}`)),
    ],
  };
}

const ADD_ROW: StatementRow = {
  id: 'add',
  kind: 'add',
  statement: -1,
  label: '+ add a statement',
  words: '',
  state: 'none',
  detail: ['Choose a service, then its actions, then the resources.'],
};
