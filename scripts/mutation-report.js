// Prints what mutation testing found, a row for each folder, from the report of the last run or from those that are named:
// node scripts/mutation-report.js [--survivors] [--least PERCENT] [REPORT...]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const LAST_RUN = 'reports/mutation/report.json';
const COLUMNS = {
  Killed: 'noticed',
  Timeout: 'endless',
  Survived: 'survived',
  NoCoverage: 'not run',
  Ignored: 'left out',
};

const { values, positionals } = parseArgs({
  options: { survivors: { type: 'boolean' }, least: { type: 'string' } },
  allowPositionals: true,
});
const reports = positionals.length > 0 ? positionals : [LAST_RUN];
const files = Object.assign({}, ...reports.map(report => JSON.parse(readFileSync(report, 'utf8')).files));
const names = Object.keys(files).sort();

/** Counts the mutants of some files by what became of them. */
function count(some) {
  const mutants = some.flatMap(name => files[name].mutants);
  return Object.keys(COLUMNS).map(status => mutants.filter(mutant => mutant.status === status).length);
}

/** Tells the share of mutants that the tests noticed, in percent. */
function score(some) {
  const [killed, endless, survived, notRun] = count(some);
  return (100 * (killed + endless)) / (killed + endless + survived + notRun);
}

/** Writes cells as a row of a table. */
const row = cells => `| ${cells.join(' | ')} |`;
const rowOf = (title, some) => row([title, some.length, ...count(some), `${score(some).toFixed(1)} %`]);

/** Lists the mutants that no test noticed, a line each. */
function survivorsOf(name) {
  const lines = files[name].source.split('\n');
  return files[name].mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location: { start, end }, replacement = '' }) => {
      const written = lines[start.line - 1].slice(
        start.column - 1,
        start.line === end.line ? end.column - 1 : undefined,
      );
      const place = `${name}:${start.line}:${start.column}`;
      return `${place}  ${written}  ->  ${replacement.replaceAll(/\s+/g, ' ')}`;
    });
}

console.log(row(['folder', 'files', ...Object.values(COLUMNS), 'score']));
console.log(row(['---', '---:', ...Object.keys(COLUMNS).map(() => '---:'), '---:']));
for (const folder of new Set(names.map(name => path.dirname(name)))) {
  const inside = names.filter(name => path.dirname(name) === folder);
  console.log(rowOf(`\`${folder}\``, inside));
}
if (values.survivors) console.log(['', ...names.flatMap(survivorsOf)].join('\n'));

const least = Number(values.least ?? 0);
if (!(score(names) >= least)) {
  console.error(`Fewer than ${least} % of the mutants were noticed.`);
  process.exitCode = 1;
}
