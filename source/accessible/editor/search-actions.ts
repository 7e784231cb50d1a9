import { listOf, type Statement, statements } from '../../policy/document.ts';
import { actionRows, toggleAction } from '../../procedure/action-rows.ts';
import { changeStatement } from '../../procedure/edit-statement.ts';
import { searchActions } from '../../procedure/search-actions.ts';
import { actionReference } from '../../reference/service.ts';
import { plural } from '../../text/words.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseSeveral } from '../asking/choose-several.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { changeDocument } from './history.ts';

/** searchTalk finds actions of all services by a word, and puts those that are chosen into a statement, as often as wanted. */
export async function searchTalk(sitting: Sitting, index: number): Promise<void> {
  let question = 'Which action? A word of its name or of what it does.';
  for (;;) {
    const given = await askText(sitting.talk, {
      question: [question],
      current: '',
      need: 'optional',
      enter: 'Enter ends the search.',
      check: foundProblem,
      help: HELP,
    });
    if (given.kind === 'back' || given.text === '') return;
    await choose(sitting, index, given.text);
    question = 'Another action? A word of its name or of what it does.';
  }
}

/** So many matches are read out; more words leave fewer. */
const LISTED_MOST = 15;

const HELP = [
  'All services of AWS are searched, those first that go with Amazon ECS. Several words must all fit; s3: before them searches one service; * stands for any characters of a name.',
  'AWS documentation: Actions, resources, and condition keys for AWS services, Service Authorization Reference.',
];

function foundProblem(text: string): string | undefined {
  if (searchActions(text).length > 0) return undefined;
  return `No action of any service has ${JSON.stringify(text)}.`;
}

async function choose(sitting: Sitting, index: number, words: string): Promise<void> {
  const statement = statements(sitting.answers.document)[index];
  if (statement === undefined) return;
  const found = searchActions(words);
  const options = found.slice(0, LISTED_MOST).map(name => optionOf(name, statement));
  const before = new Set(listOf(statement.Action).map(action => action.toLowerCase()));
  const chosen = new Set(options.flatMap(({ id }) => (before.has(id.toLowerCase()) ? [id] : [])));
  const rest = found.length - options.length;
  const given = await chooseSeveral(sitting.talk, {
    question: [
      ...(rest === 0
        ? []
        : [`${plural(found.length, 'action')} found; more words leave fewer. The likeliest:`]),
      'Choose which?',
    ],
    options,
    chosen,
    help: HELP,
  });
  const changed = options.filter(({ id }) => chosen.has(id) !== given.chosen.has(id));
  if (changed.length === 0) return;
  const { document } = sitting.answers;
  const next = changeStatement(document, index, current =>
    changed.reduce((made, { id }) => toggleAction(made, id), current),
  );
  changeDocument(sitting, next, `the change of actions in statement ${index + 1}`);
}

function optionOf(name: string, statement: Statement): Option {
  const action = actionReference(name);
  const service = name.slice(0, name.indexOf(':'));
  const row = actionRows(service, statement).find(one => one.name === name);
  return {
    id: name,
    label: name,
    ...(action === undefined
      ? {}
      : { note: whatFor(action.description), detail: [`Access level: ${action.accessLevel}.`] }),
    ...(row?.chosen === 'by-wildcard' ? { disabled: `${row.coveredBy.join(', ')} stands for it` } : {}),
  };
}

/** All descriptions of AWS begin alike, which need not be heard in each line. */
function whatFor(description: string): string {
  return description.replace(/^Grants permission to /, 'to ');
}
