import { statements } from '../../policy/document.ts';
import { companionDetail, companionWords } from '../../procedure/companion-words.ts';
import { addCompanion, type Companion, companionsFor } from '../../procedure/companions.ts';
import { EXPLAINED_COMPANIONS } from '../../procedure/explained/statements.ts';
import { plural } from '../../text/words.ts';
import { chooseSeveral } from '../asking/choose-several.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { changeDocument } from './history.ts';

/** companionsTalk offers what the actions of a statement need besides, each as a statement of its own; what is mostly needed is chosen already. */
export async function companionsTalk(sitting: Sitting, index: number): Promise<void> {
  const { document } = sitting.answers;
  const all = companionsFor(document, index);
  if (all.length === 0) return;
  const needed = all.filter(({ urgency }) => urgency === 'needed').map(({ id }) => id);
  const { kind, chosen } = await chooseSeveral(sitting.talk, {
    question: [`Statement ${index + 1} needs more to work. Add what?`],
    options: all.map(optionOf),
    chosen: new Set(needed),
    help: EXPLAINED_COMPANIONS,
  });
  if (kind === 'back') return;
  // The last one is added first, because each is put right behind the statement.
  const added = all
    .filter(({ id }) => chosen.has(id))
    .toReversed()
    .reduce((current, item) => addCompanion(current, index, item), document);
  const count = statements(added).length - statements(document).length;
  changeDocument(sitting, added, `what was added beside statement ${index + 1}`);
  if (count > 0) sitting.talk.say(`${plural(count, 'statement')} added.`);
}

function optionOf(companion: Companion): Option {
  return { ...companionWords(companion), detail: companionDetail(companion) };
}
