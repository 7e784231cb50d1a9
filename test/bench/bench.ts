import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Group } from './case.ts';
import { FRAME } from './frame-cases.ts';
import { growthGroup } from './growth.ts';
import { GROWTHS } from './growth-cases.ts';
import { INSTALL } from './install-cases.ts';
import { KEYS } from './key-cases.ts';
import { MEMORY } from './memory-cases.ts';
import { writePerformancePage } from './performance-page.ts';
import { RECEIPTS } from './receipt-cases.ts';
import { isGross, type Report, reportOf } from './report.ts';
import { measureRounds, type Series } from './rounds.ts';
import { START } from './start-cases.ts';
import { plainTable, seriesTable, targetTable } from './tables.ts';

const GROUPS: readonly Group[] = [START, FRAME, MEMORY, RECEIPTS, KEYS, growthGroup(GROWTHS), INSTALL];

const { values: options } = parseArgs({
  options: {
    /** Groups, or cases whose names have this; may be repeated. */
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    short: { type: 'boolean', default: false },
    /** Ends with exit code 1 when a target is missed by more than load on the machine explains. */
    check: { type: 'boolean', default: false },
    json: { type: 'string' },
    /** Writes docs/performance.md and its plot. */
    page: { type: 'boolean', default: false },
  },
});

function wanted(group: string, name: string): boolean {
  return options.only === undefined || options.only.some(word => group === word || name.includes(word));
}

function roundsOf({ rounds }: Group): number {
  if (options.rounds !== undefined) return Number(options.rounds);
  return options.short ? rounds.short : rounds.whole;
}

function say(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : '');
}

async function measureAll(): Promise<Report> {
  const series: Series[] = [];
  for (const group of GROUPS)
    series.push(
      ...(await measureRounds(group, {
        rounds: roundsOf,
        wanted,
        onRound: (name, round, rounds) => say(`${name}: ${round} of ${rounds}`),
      })),
    );
  say('');
  return reportOf(series);
}

const report = await measureAll();
process.stdout.write(`${plainTable(seriesTable(report))}\n\n${plainTable(targetTable(report))}\n`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
if (options.page) writePerformancePage(report, fileURLToPath(new URL('../docs', import.meta.url)));
const gross = report.targets.filter(isGross);
if (options.check && gross.length > 0) {
  process.stderr.write(`Missed grossly: ${gross.map(({ measure }) => measure).join('; ')}\n`);
  process.exitCode = 1;
}
