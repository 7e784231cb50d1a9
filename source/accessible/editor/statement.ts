import { statements } from '../../policy/document.ts';
import {
  duplicateStatement,
  moveStatement,
  placeAfterMove,
  takeOutStatement,
} from '../../procedure/edit-order.ts';
import { changeStatement, serviceOf, toggleEffect } from '../../procedure/edit-statement.ts';
import { editability, type StatementPart } from '../../procedure/editability.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_STATEMENTS } from '../../procedure/explained/statements.ts';
import {
  type PartOutline,
  type StatementOutline,
  statementOutlines,
} from '../../procedure/statement-outline.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { spokenLines } from '../spoken.ts';
import { actionsTalk } from './actions.ts';
import { companionsTalk } from './companions.ts';
import { conditionsTalk } from './conditions.ts';
import { changeDocument } from './history.ts';
import { resourcesTalk } from './resources.ts';

type Part = StatementPart | 'effect' | 'companions' | 'copy' | 'up' | 'down' | 'delete' | 'done';

/** statementTalk changes one statement, part by part, or moves, copies or deletes it. */
export async function statementTalk(sitting: Sitting, index: number): Promise<void> {
  const heard = new Heard();
  let place = index;
  let known: readonly string[] | undefined;
  for (;;) {
    const outline = statementOutlines(sitting.answers)[place];
    if (outline === undefined) return;
    const { length } = statements(sitting.answers.document);
    const troubles = troublesOf(outline);
    const fresh = known === undefined ? [] : troubles.filter(sentence => !known?.includes(sentence));
    known = troubles;
    const chosen = await chooseOne<Part>(sitting.talk, {
      question: [
        ...outline.notes,
        ...fresh,
        `Statement ${place + 1} of ${length}, ${outline.effect}: ${outline.title}. Change what?`,
      ],
      options: partsOf(outline, place, length),
      usual: 'done',
      heard,
      help: HELP,
    });
    if (chosen.kind !== 'chosen' || chosen.id === 'done') return;
    if (chosen.id === 'delete') return deleteIt(sitting, place);
    place = await change(sitting, place, chosen.id);
  }
}

/** What a change has brought about is told, for the choices are not read again because of it. */
function troublesOf({ trouble, actions, resources, conditions }: StatementOutline): string[] {
  const all = [trouble, actions.trouble, resources.trouble, conditions.trouble];
  return [...new Set(all.flatMap(one => one?.sentence ?? []))];
}

const HELP = withOwnWords(
  EXPLAINED_STATEMENTS,
  'What is changed can be taken back in the list of the statements.',
);

function partsOf(outline: StatementOutline, index: number, count: number): Option<Part>[] {
  const { effect, companions } = outline;
  return [
    { id: 'done', label: 'Done' },
    partOption('actions', 'Actions', outline.actions),
    partOption('resources', 'Resources', outline.resources),
    partOption('conditions', 'Conditions', outline.conditions),
    { id: 'effect', label: `Make it ${effect === 'Allow' ? 'a Deny' : 'an Allow'}` },
    ...(companions.length === 0
      ? []
      : [
          {
            id: 'companions',
            label: 'Add what its actions need besides',
            note: companions.map(({ action }) => action).join(', '),
          } as const,
        ]),
    { id: 'copy', label: 'Copy it' },
    ...(index === 0 ? [] : [{ id: 'up', label: 'Move it up' } as const]),
    ...(index === count - 1 ? [] : [{ id: 'down', label: 'Move it down' } as const]),
    { id: 'delete', label: 'Delete it' },
  ];
}

function partOption(id: StatementPart, label: string, { words, trouble }: PartOutline): Option<Part> {
  const note = [...spokenLines(words), trouble?.short].filter(Boolean).join(', ');
  return { id, label, note, detail: trouble === undefined ? [] : [trouble.sentence] };
}

/** The place that the statement has afterwards. */
async function change(
  sitting: Sitting,
  index: number,
  part: Exclude<Part, 'done' | 'delete'>,
): Promise<number> {
  const { document } = sitting.answers;
  const words = `statement ${index + 1}`;
  switch (part) {
    case 'effect':
      changeDocument(sitting, changeStatement(document, index, toggleEffect), `the Effect of ${words}`);
      return index;
    case 'copy':
      changeDocument(sitting, duplicateStatement(document, index), `the copy of ${words}`);
      sitting.talk.say(`Statement ${index + 2} is a copy of it.`);
      return index + 1;
    case 'up':
    case 'down': {
      const by = part === 'up' ? -1 : 1;
      changeDocument(sitting, moveStatement(document, index, by), `the move of ${words}`);
      return placeAfterMove(document, index, by);
    }
    case 'companions':
      await companionsTalk(sitting, index);
      return index;
    default:
      await changePart(sitting, index, part);
      return index;
  }
}

/** What cannot be asked for part by part is edited as JSON. */
async function changePart(sitting: Sitting, index: number, part: StatementPart): Promise<void> {
  const statement = statements(sitting.answers.document)[index];
  if (statement === undefined) return;
  const way = editability(statement)[part];
  if (way.kind === 'as-json') {
    sitting.talk.say(way.why);
    return;
  }
  if (part === 'resources') await resourcesTalk(sitting, index);
  else if (part === 'conditions') await conditionsTalk(sitting, index);
  else await actionsTalk(sitting, index, serviceOf(statement));
}

function deleteIt(sitting: Sitting, index: number): void {
  const document = takeOutStatement(sitting.answers.document, index);
  changeDocument(sitting, document, `the deletion of statement ${index + 1}`);
  sitting.talk.say(`Statement ${index + 1} is deleted; it can be taken back.`);
}
