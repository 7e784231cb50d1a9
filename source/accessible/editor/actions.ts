import { listOf, type Statement, statements } from '../../policy/document.ts';
import { actionRows } from '../../procedure/action-rows.ts';
import { spelledOut, wildcardsOf, withoutWildcard } from '../../procedure/action-wildcards.ts';
import { changeStatement, withActions } from '../../procedure/edit-statement.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_ACTIONS } from '../../procedure/explained/statements.ts';
import { ALL_SERVICES } from '../../procedure/often-needed.ts';
import { serviceReference } from '../../reference/service.ts';
import { type ChosenSeveral, chooseSeveral } from '../asking/choose-several.ts';
import type { Verb } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { actionOptions } from './action-options.ts';
import { changeDocument } from './history.ts';
import { searchTalk } from './search-actions.ts';
import { askService } from './service.ts';
import { wildcardTalk } from './wildcard.ts';

/** actionsTalk chooses the actions of one service for a statement, by name or by wildcard, or those that a search of all services finds; another service can be gone on with. */
export async function actionsTalk(sitting: Sitting, index: number, first: string): Promise<void> {
  let service = first;
  for (;;) {
    if (service === ALL_SERVICES) return searchTalk(sitting, index);
    const statement = statements(sitting.answers.document)[index];
    if (statement === undefined) return;
    const chosen = await askActions(sitting, statement, service);
    take(sitting, index, service, chosen.chosen);
    if (chosen.kind !== 'verb') return;
    const { word, option } = chosen.use;
    if (word === 'w') await wildcardTalk(sitting, index, service);
    else if (word === 'f') await searchTalk(sitting, index);
    else if (word === 's') service = (await askService(sitting, statement)) ?? service;
    else if (option !== undefined) spellOut(sitting, index, option.id);
  }
}

/** More at once would hardly fit into a policy. */
const AT_ONCE_MOST = 250;

const SPELL_OUT: Verb = { word: 'o', label: 'spells a wildcard out', takes: 'number' };
const VERBS: readonly Verb[] = [
  { word: 'w', label: 'a wildcard', takes: 'nothing' },
  { word: 's', label: 'another service', takes: 'nothing' },
  { word: 'f', label: 'finds actions of all services', takes: 'nothing' },
];

const HELP = withOwnWords(
  EXPLAINED_ACTIONS,
  'The name of a level filters, then all chooses it whole. ? with a number tells of an action in full.',
);

function askActions(
  { talk }: Sitting,
  statement: Statement,
  service: string,
): Promise<ChosenSeveral<string>> {
  const rows = actionRows(service, statement);
  const wildcards = wildcardsOf(statement, service);
  const inFull = rows.filter(({ chosen }) => chosen === 'in-full').map(({ name }) => name);
  return chooseSeveral(talk, {
    question: [`Which actions of ${serviceReference(service)?.name ?? service}?`],
    options: actionOptions(rows, wildcards),
    chosen: new Set([...wildcards, ...inFull]),
    verbs: wildcards.length === 0 ? VERBS : [...VERBS, SPELL_OUT],
    help: HELP,
    most: AT_ONCE_MOST,
  });
}

/** What is chosen is written; what did not change stays as it is written. */
function take(sitting: Sitting, index: number, service: string, chosen: ReadonlySet<string>): void {
  const { document } = sitting.answers;
  const changed = changeStatement(document, index, statement => {
    const gone = wildcardsOf(statement, service).filter(wildcard => !chosen.has(wildcard));
    const kept = gone.reduce(withoutWildcard, statement);
    const names = actionRows(service, kept)
      .map(({ name }) => name)
      .filter(name => chosen.has(name));
    return withActions(kept, service, names);
  });
  const before = statements(document)[index];
  const after = statements(changed)[index];
  if (JSON.stringify(listOf(before?.Action)) === JSON.stringify(listOf(after?.Action))) return;
  changeDocument(sitting, changed, `the change of actions in statement ${index + 1}`);
}

function spellOut(sitting: Sitting, index: number, pattern: string): void {
  const { document } = sitting.answers;
  const changed = changeStatement(document, index, statement => spelledOut(statement, pattern));
  const isSame = JSON.stringify(changed) === JSON.stringify(document);
  sitting.talk.say(
    isSame
      ? `${pattern} cannot be spelled out.`
      : `${pattern} gave way to the actions that it stands for today.`,
  );
  if (!isSame) changeDocument(sitting, changed, `the spelling out of ${pattern}`);
}
