import { parseJsonTree } from '../../../policy/json-tree.ts';
import { statementViews } from '../../../policy/statement-view.ts';
import { positionFinder } from '../../../policy/text-position.ts';
import { layoutFor } from '../../frame/layout.ts';
import { previewColumns } from '../../frame/preview.tsx';
import { type JsonPage, jsonRowOfLine } from '../../prompts/json-view-state.ts';
import { withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { textInHand } from './edit-json.ts';
import type { JsonTab } from './editor-state.ts';
import { hasRoomForTabs } from './editor-tabs.ts';

/** pageOf is the text of the JSON tab and the room in which it is read. */
export function pageOf(wizard: Wizard): JsonPage {
  const { columns, bodyRows } = layoutFor(wizard.size);
  const room = { columns: columns - previewColumns(wizard), rows: bodyRows };
  const rows = hasRoomForTabs(room) ? bodyRows - 1 : bodyRows;
  // The line break at the end of a file is no line to look at.
  return { ...room, rows, text: textInHand(wizard).replace(/\r?\n$/, '') };
}

/** toLine makes a line of the text, from 1, the current one. */
export function toLine(wizard: Wizard, line: number): Wizard {
  return withTab(wizard, { view: jsonRowOfLine(wizard.local.json.view, pageOf(wizard), line) });
}

/** toStatement makes the first line of a statement the current one. */
export function toStatement(wizard: Wizard, index: number): Wizard {
  const { text } = pageOf(wizard);
  const view = statementViews(parseJsonTree(text))[index];
  return view === undefined ? wizard : toLine(wizard, positionFinder(text)(view.node.span.offset).line);
}

/** withTab changes what the JSON tab remembers. */
export function withTab(wizard: Wizard, change: Partial<JsonTab>): Wizard {
  return withLocal(wizard, 'json', { ...wizard.local.json, ...change });
}
