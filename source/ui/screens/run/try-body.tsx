import type { ReactElement } from 'react';
import { tryPlanNotes, tryRows } from '../../../procedure/try-words.ts';
import type { TryPlan } from '../../../provision/plan-try.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { sentenceList } from '../../../text/words.ts';
import { layoutFor } from '../../frame/layout.ts';
import { Rows } from '../../frame/line.tsx';
import { SpinnerLine } from '../../frame/spinner-line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import { ProgressList } from '../../prompts/progress-view.tsx';
import { Scroll } from '../../prompts/scroll-view.tsx';
import type { TableColumn } from '../../prompts/table-layout.ts';
import { Table } from '../../prompts/table-view.tsx';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { tryUnderWay } from '../../state/under-way.ts';
import type { TryState, Wizard } from '../../state/wizard.ts';
import { failureLines } from '../failure-lines.ts';
import type { Room } from '../screen.ts';
import { planLines } from './confirm-lines.ts';
import { isDeciding } from './try-keys.ts';
import { tryNoteLines } from './try-lines.ts';
import { tryProgress } from './try-progress.ts';

const COLUMNS: readonly TableColumn[] = [
  { heading: 'Decision', priority: 1 },
  { heading: 'Action', priority: 2 },
  { heading: 'Resource', priority: 3 },
  { heading: 'Decided by', priority: 4 },
  { heading: 'Not known', priority: 5 },
];

function cellsOf(trying: TryState): string[][] {
  if (trying.status !== 'over' && trying.status !== 'running') return [];
  const results = trying.status === 'over' ? trying.outcome.results : (trying.answered?.results ?? []);
  return tryRows(results, trying.tried.policies).map(({ decision, action, resource, by, missing }) => [
    decision,
    action,
    resource,
    by,
    missing,
  ]);
}

/** Less than half of the room is for what is said below the table. */
function noteLines(trying: TryState, { columns, rows }: Room): TextLine[] {
  if (trying.status !== 'over') return [];
  const all = tryNoteLines(trying, columns);
  return cellsOf(trying).length === 0 ? all : all.slice(0, Math.floor(rows / 2) - 1);
}

function planText(tried: TryPlan, columns: number, dot: string): TextLine[] {
  const [asked] = tryPlanNotes(tried);
  const said = [...tried.request.context].map(([key, value]) => `${key} is ${value}`);
  const notes = [
    ...(said.length === 0 ? [] : [`Each request says, as the conditions want: ${sentenceList(said)}.`]),
    'Then you see the answers, and all of it is taken away again unless you keep it.',
  ];
  return [
    ...planLines(tried.plan, columns, dot),
    { text: '' },
    ...(asked === undefined ? [] : [asked, ...notes]).flatMap(note => sentenceLines(safeLine(note), columns)),
  ];
}

function textOf(trying: TryState, columns: number, dot: string): TextLine[] {
  if (trying.status === 'planned') return planText(trying.tried, columns, dot);
  return trying.status === 'failed' ? failureLines(trying.failure, columns) : [];
}

/** scrolled is what can be scrolled: the table where there is one, else the text. */
export function scrolled({ trying, size }: Wizard): { readonly count: number; readonly rows: number } {
  const room = { columns: size.columns, rows: layoutFor(size).bodyRows };
  const cells = cellsOf(trying);
  const notes = noteLines(trying, room);
  if (cells.length > 0) return { count: cells.length, rows: room.rows - notes.length - 1 };
  const lines = trying.status === 'over' ? notes : textOf(trying, room.columns, '-');
  return { count: lines.length, rows: room.rows };
}

/** TryBody draws a try as it stands: what it would make, how far it is, or what the simulator said. */
export function TryBody({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { dot } = useSymbols();
  const { trying, local } = wizard;
  const underWay = tryUnderWay(wizard);
  if (trying.status === 'none' || trying.status === 'planning')
    return (
      <SpinnerLine text="Reading the policies, and what IAM can be asked about them" height={room.rows} />
    );
  if (underWay !== undefined && !isDeciding(underWay))
    return <ProgressList rows={tryProgress(underWay)} room={room} />;
  const cells = cellsOf(trying);
  const notes = noteLines(trying, room);
  if (cells.length === 0) {
    const lines = trying.status === 'over' ? notes : textOf(trying, room.columns, dot);
    return <Scroll lines={lines} from={local.tryScroll} height={room.rows} />;
  }
  const above = { columns: room.columns, rows: room.rows - notes.length };
  return (
    <Rows height={room.rows}>
      <Table columns={COLUMNS} rows={cells} from={local.tryScroll} room={above} />
      <Scroll lines={notes} from={0} height={notes.length} />
    </Rows>
  );
}
