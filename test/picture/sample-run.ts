import type { StyledRun } from './styled-run.ts';

const RUN_ID = /\d{8}-\d{4}-[0-9a-f]{4}/g;
const SAMPLE_ID = '20260115-0930-7f2c';
const SAMPLE_RECEIPT = `/home/me/.local/share/ecs-iam-wizard/runs/${SAMPLE_ID}.json`;

type Rows = readonly (readonly StyledRun[])[];

/**
 * withSampleRun puts a sample in place of what every run has otherwise: its id, and the file of its receipt, which is the
 * last text before a gap; the gap is made as large as the height, a number of rows, wants it.
 */
export function withSampleRun(rows: Rows, height: number): Rows {
  const first = rows.findIndex(([run]) => run?.text.startsWith('Receipt:'));
  const gap = rows.findIndex((runs, row) => row > first && runs.length === 0);
  const label = rows[first]?.[0];
  if (label === undefined || gap < 0) throw new Error('The screen tells of no receipt above a gap.');
  const receipt = [{ ...label, text: `Receipt: ${SAMPLE_RECEIPT}` }];
  const above = [...rows.slice(0, first).map(withSampleId), receipt];
  const below = rows.slice(gap).slice(rows.slice(gap).findIndex(runs => runs.length > 0));
  const blank = height - above.length - below.length;
  if (blank < 1) throw new Error('The screen has too many rows for the picture.');
  return [...above, ...Array.from({ length: blank }, () => []), ...below];
}

function withSampleId(runs: readonly StyledRun[]): StyledRun[] {
  return runs.map(run => ({ ...run, text: run.text.replace(RUN_ID, SAMPLE_ID) }));
}
