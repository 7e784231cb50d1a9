import { listOf, statements } from '../../policy/document.ts';
import { addStatement } from '../../procedure/edit-statement.ts';
import type { Sitting } from '../sitting.ts';
import { actionsTalk } from './actions.ts';
import { companionsTalk } from './companions.ts';
import { changeDocument, editCount, forgetEdits } from './history.ts';
import { resourcesTalk } from './resources.ts';
import { askService } from './service.ts';

/** addStatementByTalk adds a statement: its service, its actions, what they need besides, and its resources. One without actions is left out. */
export async function addStatementByTalk(sitting: Sitting): Promise<void> {
  const service = await askService(sitting, undefined);
  if (service === undefined) return;
  const index = statements(sitting.answers.document).length;
  const before = editCount(sitting);
  changeDocument(sitting, addStatement(sitting.answers.document), 'the statement that was added');
  await actionsTalk(sitting, index, service);
  const made = statements(sitting.answers.document)[index];
  if (listOf(made?.Action).length === 0) {
    forgetEdits(sitting, before);
    sitting.talk.say('No action was chosen, so no statement is added.');
    return;
  }
  await companionsTalk(sitting, index);
  await resourcesTalk(sitting, index);
}
