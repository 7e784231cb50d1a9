import { policySize, statements } from '../../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../../policy/limits.ts';
import { finalDocument } from '../../procedure/answers.ts';
import { documentProblem } from '../../procedure/document-problem.ts';
import { EXPLAINED_STATEMENTS } from '../../procedure/explained/statements.ts';
import { openValues } from '../../procedure/open-values.ts';
import { type StatementOutline, statementOutlines } from '../../procedure/statement-outline.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { plural } from '../../text/words.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { addStatementByTalk } from '../editor/add-statement.ts';
import { conditionsTalk } from '../editor/conditions.ts';
import { lastEdit, undoEdit } from '../editor/history.ts';
import { jsonTalk } from '../editor/json.ts';
import { statementTalk } from '../editor/statement.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';
import { parametersStep } from './parameters.ts';

/** permissionsStep is the editor: the statements of the policy, each to be opened, others to be added, and the way on. */
export async function permissionsStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    const isBlank = statements(sitting.answers.document).length === 0;
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [...lines, stepQuestion('permissions')],
      options: choicesFor(sitting),
      usual: isBlank ? 'add' : 'on',
      help: EXPLAINED_STATEMENTS,
      heard,
    });
    lines = [];
    if (chosen.kind !== 'chosen') return BACK;
    switch (chosen.id) {
      case 'on': {
        if ((await isComplete(sitting)) === 'yes') return NEXT;
        break;
      }
      case 'add':
        await addStatementByTalk(sitting);
        break;
      case 'for-all':
        await conditionsTalk(sitting, 'all-allow');
        break;
      case 'json':
        await jsonTalk(sitting);
        break;
      case 'undo':
        undoEdit(sitting);
        break;
      default:
        await statementTalk(sitting, Number(chosen.id));
    }
  }
}

/** Values of placeholders that an edit brought in are asked for at once; without them the person stays here. */
async function isComplete(sitting: Sitting): Promise<'yes' | 'no'> {
  const open = openValues(sitting.answers);
  if (open.length > 0) {
    sitting.talk.say(`The policy still needs ${plural(open.length, 'value')}: ${open.join(', ')}.`);
    if ((await parametersStep(sitting, [])).kind === 'back') return 'no';
  }
  const problem = documentProblem(finalDocument(sitting.answers));
  if (problem === undefined) return 'yes';
  sitting.talk.say(problem);
  return 'no';
}

function choicesFor(sitting: Sitting): Option[] {
  const { answers } = sitting;
  const document = finalDocument(answers);
  const count = statements(document).length;
  const size = `${policySize(document).toLocaleString('en-US')} of ${POLICY_SIZE_QUOTA.toLocaleString('en-US')} characters`;
  const undo = lastEdit(sitting);
  return [
    ...(count === 0
      ? []
      : [{ id: 'on', label: 'Go on to the review', note: `${plural(count, 'statement')}, ${size}` }]),
    ...statementOutlines(answers).map(statementOption),
    { id: 'add', label: 'Add a statement' },
    ...(count === 0
      ? []
      : [{ id: 'for-all', label: 'Request conditions', note: 'for every Allow statement' }]),
    { id: 'json', label: 'The policy as JSON', note: 'read it, or paste another' },
    ...(undo === undefined ? [] : [{ id: 'undo', label: `Take back: ${undo}` }]),
  ];
}

function statementOption(outline: StatementOutline, index: number): Option {
  const { effect, title, trouble, notes } = outline;
  return {
    id: String(index),
    label: `Statement ${index + 1}, ${effect}: ${title}`,
    ...(trouble === undefined ? {} : { note: trouble.short }),
    detail: [...(trouble === undefined ? [] : [trouble.sentence]), ...notes],
  };
}
