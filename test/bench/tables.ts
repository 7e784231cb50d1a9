import type { Outcome, Report } from './report.ts';

/** A table: its head, and its rows of as many cells. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** seriesTable shows what was measured, each with its ratio to the floor of its group. */
export function seriesTable({ series }: Report): Table {
  return {
    head: ['group', 'measured', 'n', 'median', 'quartiles', 'p95', 'ratio'],
    rows: series.map(one => [
      one.group,
      one.name,
      String(one.count),
      `${figure(one.median)} ${one.unit}`,
      `${figure(one.firstQuartile)} to ${figure(one.thirdQuartile)}`,
      figure(one.p95),
      one.ratio?.toFixed(2) ?? '',
    ]),
  };
}

/** targetTable holds the targets against what was measured. */
export function targetTable({ targets }: Report): Table {
  return {
    head: ['target', 'bound', 'measured', ''],
    rows: targets.map(one => [
      one.measure,
      boundOf(one),
      one.measured.toFixed(2),
      one.met ? 'met' : 'not met',
    ]),
  };
}

/** plainTable writes a table in columns. */
export function plainTable({ head, rows }: Table): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** markdownTable writes a table for a page. */
export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function boundOf({ bound, value, statistic }: Outcome): string {
  return `${bound} ${value}${statistic === 'p95' ? ' (p95)' : ''}`;
}

/** Three digits say all that a measurement on a machine with other work is worth. */
function figure(value: number): string {
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(2);
}
