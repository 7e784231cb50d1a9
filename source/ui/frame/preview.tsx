import { Box } from 'ink';
import type { ReactElement } from 'react';
import { serialize } from '../../policy/document.ts';
import { writtenDocument } from '../../procedure/answers.ts';
import { safeBlock } from '../../text/safe-text.ts';
import { Scroll } from '../prompts/scroll-view.tsx';
import { codeLines } from '../prompts/text-line.ts';
import type { Room } from '../screens/screen.ts';
import { stepOf } from '../state/navigation.ts';
import type { Wizard } from '../state/wizard.ts';

/** From this width on the JSON stands beside the form. */
const COLUMNS_FOR_PREVIEW = 110;
const MOST_PREVIEW_COLUMNS = 80;
const GAP = 2;

/** Steps during which the document grows; the review shows it whole by itself. */
const SHOWN_AT = new Set(['parameters', 'permissions', 'name']);

/** previewColumns is the room for the JSON beside the body, 0 where there is none. */
export function previewColumns(wizard: Wizard): number {
  const step = stepOf(wizard);
  // The JSON once is enough.
  if (wizard.screen === 'json') return 0;
  if (wizard.size.columns < COLUMNS_FOR_PREVIEW || step === undefined || !SHOWN_AT.has(step)) return 0;
  return Math.min(MOST_PREVIEW_COLUMNS, Math.floor(wizard.size.columns * 0.42));
}

/** Preview shows the document as it stands, beside what is being asked. */
export function Preview({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const text = safeBlock(serialize(writtenDocument(wizard.answers)));
  return (
    <Box marginLeft={GAP} width={room.columns - GAP} flexShrink={0}>
      <Scroll lines={codeLines(text, room.columns - GAP)} from={0} height={room.rows} />
    </Box>
  );
}
