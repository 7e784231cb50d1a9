import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sizeSeries } from './growth.ts';
import { GROWTHS } from './growth-cases.ts';
import { type Curve, growthPlot } from './plot.ts';
import type { Report } from './report.ts';
import { markdownTable, seriesTable, targetTable } from './tables.ts';

/** writePerformancePage writes what a whole run measured as a page with a plot into a folder. */
export function writePerformancePage(report: Report, folder: string): void {
  writeFileSync(path.join(folder, 'growth.svg'), growthPlot(curvesOf(report)));
  writeFileSync(path.join(folder, 'performance.md'), pageOf(report));
}

function pageOf(report: Report): string {
  const { date, program, node, awsCli, machine } = report;
  return `# Performance

How long the program takes, how much memory it uses, and how both grow with what it is given: for those who wonder whether it is fast enough, and for
those who change it. A target is an aim; one that is not met says so.

Written by \`npm run bench -- --page\`; what it says is of one run.

- ecs-iam-wizard ${program} on Node ${node.slice(1)}${awsCli === undefined ? '' : `, against AWS CLI ${awsCli}`}
- ${machine.system}, ${machine.processor}, ${machine.cores} cores, ${date.slice(0, 10)}

Cases of a group are measured in turn, round by round, after a warm-up. A ratio is that of two medians (or, for keys, of two
95th percentiles) of the same run: other work on the machine changes times much and ratios little.

## Targets

${markdownTable(targetTable(report))}

## Growth

![Time against size, both relative to the smallest](growth.svg)

## All that was measured

\`start\` is from the start of a process to its end, \`frame\` to the first frame on a terminal of 80 x 24, \`memory\` and \`receipts\` the most that a
process had, \`keys\` from a key to the screen (\`one by one\`: after the answer to the one before; \`running\`: 40 in a second), and
\`growth\` the time of the processor for doing a thing once. \`ratio\` is to the floor of the group: \`node -e 0\`, or a program with Ink
that says hello and is bundled as this one is.

${markdownTable(seriesTable(report))}
`;
}

function curvesOf({ series }: Report): Curve[] {
  const medians = new Map(series.map(({ name, median }) => [name, median]));
  return GROWTHS.map(({ name, sizes }) => ({
    name,
    points: sizes.flatMap(size => {
      const ms = medians.get(sizeSeries(name, size));
      return ms === undefined ? [] : [{ size, ms }];
    }),
  })).filter(({ points }) => points.length > 0);
}
