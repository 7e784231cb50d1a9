import path from 'node:path';
import type { Reporter } from 'vitest/node';

/** Coverage as `--coverage` hands it to reporters, as far as it is read here. */
interface CoverageMap {
  files(): readonly string[];
  fileCoverageFor(file: string): { toSummary(): Summary };
}

const COUNTED = ['statements', 'branches', 'functions'] as const;
type Summary = Readonly<
  Record<(typeof COUNTED)[number], { readonly covered: number; readonly total: number }>
>;

const WIDTH = 12;

/** CoverageByFolder prints under a run with `--coverage` how much of each folder of source/ the tests ran themselves. */
export default class CoverageByFolder implements Reporter {
  onCoverage(coverage: unknown): void {
    process.stdout.write(`\n${coverageTable(coverage as CoverageMap).join('\n')}\n\n`);
  }
}

/** coverageTable is a line for each folder of source/ and one for all; what ran in processes of its own is not in it. */
export function coverageTable(coverage: CoverageMap): readonly string[] {
  const folders = new Map<string, Summary[]>();
  for (const file of coverage.files()) {
    const [, folder = ''] = path.relative(process.cwd(), file).split(path.sep);
    const summary = coverage.fileCoverageFor(file).toSummary();
    folders.set(folder, [...(folders.get(folder) ?? []), summary]);
  }
  const rows = [...folders].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    line('source/', COUNTED),
    ...rows.map(([folder, summaries]) => line(folder, percentages(summaries))),
    line('all', percentages(rows.flatMap(([, summaries]) => summaries))),
    'Code that ran in processes of its own (the built program) is not counted.',
  ];
}

function percentages(summaries: readonly Summary[]): readonly string[] {
  return COUNTED.map(kind => {
    const covered = summaries.reduce((sum, summary) => sum + summary[kind].covered, 0);
    const total = summaries.reduce((sum, summary) => sum + summary[kind].total, 0);
    return total === 0 ? '-' : `${((100 * covered) / total).toFixed(1)} %`;
  });
}

function line(name: string, cells: readonly string[]): string {
  return [name.padEnd(WIDTH), ...cells.map(cell => cell.padStart(WIDTH))].join('');
}
