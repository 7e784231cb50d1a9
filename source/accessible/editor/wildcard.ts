import { statements } from '../../policy/document.ts';
import { levelWords } from '../../procedure/action-levels.ts';
import { wildcardPreview, withWildcard } from '../../procedure/action-wildcards.ts';
import { changeStatement } from '../../procedure/edit-statement.ts';
import { EXPLAINED_WILDCARDS } from '../../procedure/explained/statements.ts';
import { plural } from '../../text/words.ts';
import { askText } from '../asking/ask-text.ts';
import { askYes } from '../asking/ask-yes.ts';
import type { Sitting } from '../sitting.ts';
import { changeDocument } from './history.ts';

/** wildcardTalk asks for a wildcard, tells what it stands for, and adds it to a statement with consent. */
export async function wildcardTalk(sitting: Sitting, index: number, service: string): Promise<void> {
  const { talk } = sitting;
  const given = await askText(talk, {
    question: [`Which wildcard? Such as Describe*, which stands for ${service}:Describe*.`],
    current: '',
    need: 'required',
    check: text => wildcardPreview(service, text).problem,
    help: EXPLAINED_WILDCARDS,
  });
  if (given.kind === 'back') return;
  const { pattern, matches, levels } = wildcardPreview(service, given.text);
  const stands =
    pattern === '*'
      ? '* stands for every action of every service.'
      : `${pattern} stands for ${plural(matches.length, 'action')} today (${levelWords(levels)}): ${matches.map(name => name.slice(name.indexOf(':') + 1)).join(', ')}.`;
  if ((await askYes(talk, [stands, `Add ${pattern}?`], EXPLAINED_WILDCARDS)) === 'no') return;
  const statement = statements(sitting.answers.document)[index];
  const change = statement && withWildcard(statement, pattern);
  if (change?.kind === 'refused') talk.say(change.problem);
  if (change?.kind !== 'changed') return;
  const document = changeStatement(sitting.answers.document, index, () => change.statement);
  changeDocument(sitting, document, `the wildcard ${pattern}`);
}
