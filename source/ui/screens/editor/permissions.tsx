import { addCondition, conditionsOf } from '../../../policy/conditions.ts';
import { policySize, statements } from '../../../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../../../policy/limits.ts';
import {
  conditionSummary,
  resourceSummary,
  summarizeStatement,
} from '../../../policy/summarize/summarize.ts';
import { finalDocument } from '../../../procedure/answers.ts';
import { documentProblem } from '../../../procedure/document-problem.ts';
import {
  addStatement,
  changeStatement,
  removeStatement,
  toggleEffect,
} from '../../../procedure/edit-statement.ts';
import { actionWords } from '../../../procedure/statement-words.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, goForward, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { conditionSentence } from '../scope/condition-form.ts';
import type { Screen } from '../screen.ts';

type Part = 'onward' | 'conditions' | 'add' | 'statement' | 'actions' | 'resources';
type Row = Option & { readonly part: Part; readonly statement: number };

/** The statements of the policy, each with its parts: the console's visual editor. */
export const permissions: Screen = {
  id: 'permissions',
  question: () => 'What shall it allow?',
  enter: wizard => {
    const complete = documentProblem(finalDocument(wizard.answers)) === undefined;
    const list = rows(wizard);
    const index = complete ? 0 : list.findIndex(row => row.part === 'add');
    return withLocal(wizard, 'permissions', listState([], Math.max(0, index)));
  },
  bindings: wizard => listKeys(wizard, wizard.local.permissions, ownKeys(wizard), openKey(wizard)),
  typed: (wizard, text) => listTyped(wizard.local.permissions, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return open(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'effect-toggled':
        return editCurrent(wizard, (document, index) => changeStatement(document, index, toggleEffect));
      case 'statement-removed':
        return editCurrent(wizard, removeStatement);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'permissions', reduceList(wizard.local.permissions, event, rows(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List options={rows(wizard)} list={wizard.local.permissions} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(rows(wizard), wizard.local.permissions)?.detail ?? [],
  help: [
    'A statement allows or denies actions on resources, when its conditions are met. What no statement allows is denied; a Deny outweighs every Allow.',
    'An action is one call of the AWS API, such as ecs:RunTask. A request condition limits when the statement counts: with MFA, from an address range, within a time.',
    'AWS documentation: IAM JSON policy elements reference, IAM User Guide.',
  ],
};

function rows(wizard: Wizard): Row[] {
  const document = finalDocument(wizard.answers);
  const size = `${policySize(document).toLocaleString('en-US')} of ${POLICY_SIZE_QUOTA.toLocaleString('en-US')} characters`;
  const problem = documentProblem(document);
  const onward: Row = {
    id: 'onward',
    part: 'onward',
    statement: -1,
    label: 'Go on to the review',
    note: `${plural(statements(document).length, 'statement')}, ${size}`,
    detail: [problem ?? 'The policy can be written as it is; change what you like below.'],
  };
  return [onward, ...statements(document).flatMap(statementRows), conditionsRow(wizard), ADD_ROW];
}

function statementRows(statement: ReturnType<typeof statements>[number], index: number): Row[] {
  const row = (part: Part, label: string, note: string, detail: string[]): Row => ({
    id: `${part} ${index}`,
    part,
    statement: index,
    label,
    note: safeLine(note),
    detail: detail.map(safeLine),
  });
  const when = conditionSummary(statement) ?? 'at any time, from anywhere';
  return [
    row('statement', `Statement ${index + 1}  ${statement.Effect}`, statement.Sid ?? '', [
      summarizeStatement(statement),
    ]),
    row('actions', '  Actions', actionWords(statement), listLines(statement.Action)),
    row('resources', '  Resources', `${resourceSummary(statement)}, ${when}`, listLines(statement.Resource)),
  ];
}

function listLines(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [Array.isArray(value) ? value.join(', ') : value];
}

function conditionsRow(wizard: Wizard): Row {
  const { document } = wizard.answers;
  const present = conditionsOf(document);
  const left = present.flatMap(condition => {
    const change = addCondition(document, condition);
    return change.kind === 'changed' ? [...change.left, ...change.cautions] : [];
  });
  return {
    id: 'conditions',
    part: 'conditions',
    statement: -1,
    label: 'Request conditions',
    note: present.length === 0 ? 'none (optional)' : present.map(conditionSentence).join(', '),
    detail: [
      'MFA, source addresses, a time window, encryption, Region or cluster, for every Allow statement.',
      ...left.slice(0, 2).map(note => `Statement ${note.statement + 1}: ${note.reason}`),
    ],
  };
}

const ADD_ROW: Row = {
  id: 'add',
  part: 'add',
  statement: -1,
  label: '+ add a statement',
  detail: ['Choose a service, then its actions, then the resources.'],
};

function openKey(wizard: Wizard): Binding {
  const row = highlighted(rows(wizard), wizard.local.permissions);
  return {
    keys: ['enter'],
    shown: 'enter',
    label: row?.part === 'onward' ? 'next' : 'open',
    event: { type: 'answered' },
  };
}

function ownKeys(wizard: Wizard): Binding[] {
  if ((highlighted(rows(wizard), wizard.local.permissions)?.statement ?? -1) < 0) return [];
  return [
    { keys: ['e'], shown: 'e', label: 'allow/deny', event: { type: 'effect-toggled' } },
    { keys: ['x'], shown: 'x', label: 'remove', event: { type: 'statement-removed' } },
  ];
}

function open(wizard: Wizard): Wizard {
  const row = highlighted(rows(wizard), wizard.local.permissions);
  switch (row?.part) {
    case undefined:
      return wizard;
    case 'onward':
      return goForward(wizard);
    case 'conditions':
      return openScreen(wizard, 'conditions');
    case 'add': {
      const document = addStatement(wizard.answers.document);
      const added = withAnswers(wizard, { document });
      return openScreen(withLocal(added, 'statement', statements(document).length - 1), 'service');
    }
    case 'statement':
    case 'actions':
      return openScreen(withLocal(wizard, 'statement', row.statement), 'actions');
    case 'resources':
      return openScreen(withLocal(wizard, 'statement', row.statement), 'resources');
  }
}

function editCurrent(
  wizard: Wizard,
  change: (document: Wizard['answers']['document'], index: number) => Wizard['answers']['document'],
): Wizard {
  const row = highlighted(rows(wizard), wizard.local.permissions);
  if (row === undefined || row.statement < 0) return wizard;
  return withAnswers(wizard, { document: change(wizard.answers.document, row.statement) });
}
