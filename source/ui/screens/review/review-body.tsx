import { Box } from 'ink';
import type { ReactElement } from 'react';
import { POLICY_SIZE_QUOTA } from '../../../policy/limits.ts';
import { useSymbols } from '../../frame/theme.ts';
import { JsonView } from '../../prompts/json-view.tsx';
import { jsonRowOfLine, jsonViewState } from '../../prompts/json-view-state.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { SizeMeter } from '../../prompts/size-meter.tsx';
import { Tabs } from '../../prompts/tabs-view.tsx';
import type { Wizard } from '../../state/wizard.ts';
import type { Room } from '../screen.ts';
import { findingRows, firstFindingRow } from './finding-blocks.ts';
import { findingInHand, indexInHand } from './mending.ts';
import { frontTab, hasMeter, jsonColumns, reviewTabs, viewLines, viewRoom } from './review-tabs.ts';
import { reviewIn } from './subject.ts';

/** ReviewBody draws a policy under review: its views, the one in front, and how much of the quota it takes. */
export function ReviewBody({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { reading } = reviewIn(wizard);
  const front = frontTab(wizard);
  const view = viewRoom(front, room);
  const beside = jsonColumns(front, room.columns);
  return (
    <Box flexDirection="column" height={room.rows}>
      <Tabs tabs={reviewTabs(wizard)} front={front} note="" columns={room.columns} />
      <Box height={view.rows}>
        <Box width={view.columns} flexShrink={0} flexDirection="column">
          <View wizard={wizard} room={view} />
        </Box>
        {beside > 0 && <JsonBeside wizard={wizard} room={{ columns: beside, rows: view.rows }} />}
      </Box>
      {reading.kind === 'document' && hasMeter(front, room.rows) && (
        <SizeMeter size={reading.size} quota={POLICY_SIZE_QUOTA} unit="characters" columns={room.columns} />
      )}
    </Box>
  );
}

function View({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { scroll, json } = wizard.local.review;
  const { text } = reviewIn(wizard);
  switch (frontTab(wizard)) {
    case 'findings':
      return <Findings wizard={wizard} room={room} />;
    case 'json':
      return <JsonView view={json} text={text} room={room} flagged={flaggedLines(wizard)} />;
    default:
      return <Scroll lines={viewLines(wizard, room.columns)} from={scroll} height={room.rows} />;
  }
}

function Findings({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const symbols = useSymbols();
  const { text, findings } = reviewIn(wizard);
  const rows = findingRows(findings, text, indexInHand(wizard), room.columns, symbols);
  const from = firstFindingRow(rows, wizard.local.review.finding, room.rows);
  return <Scroll lines={rows.lines} from={from} height={room.rows} />;
}

/** Where there is room the JSON stands beside the other views, at the line of the finding in hand. */
function JsonBeside({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { text } = reviewIn(wizard);
  const found = frontTab(wizard) === 'findings' ? findingInHand(wizard) : undefined;
  const view = jsonRowOfLine(jsonViewState(), { text, ...room }, found?.finding.line ?? 1);
  return <JsonView view={view} text={text} room={room} flagged={flaggedLines(wizard)} />;
}

function flaggedLines(wizard: Wizard): ReadonlySet<number> {
  return new Set(reviewIn(wizard).findings.map(({ finding: { line } }) => line));
}
