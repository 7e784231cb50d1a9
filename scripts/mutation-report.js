// Prints what mutation testing found, a row for each folder: node scripts/mutation-report.js [--least PERCENT].
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const COLUMNS = {
  Killed: 'noticed',
  Timeout: 'endless',
  Survived: 'survived',
  NoCoverage: 'not run',
  Ignored: 'left out',
};

const { values } = parseArgs({ options: { least: { type: 'string' } } });
const { files } = JSON.parse(
  readFileSync(new URL('../reports/mutation/report.json', import.meta.url), 'utf8'),
);

/** Counts the mutants of some files by what became of them. */
function count(names) {
  const mutants = names.flatMap(name => files[name].mutants);
  return Object.keys(COLUMNS).map(status => mutants.filter(mutant => mutant.status === status).length);
}

/** Tells the share of mutants that the tests noticed, in percent. */
function score(names) {
  const [killed, endless, survived, notRun] = count(names);
  return (100 * (killed + endless)) / (killed + endless + survived + notRun);
}

/** Writes a row of the table. */
const row = cells => `| ${cells.join(' | ')} |`;
const rowOf = (title, names) => row([title, names.length, ...count(names), score(names).toFixed(1)]);

const names = Object.keys(files).sort();
const folders = [...new Set(names.map(name => path.dirname(name)))];

console.log(row(['Folder', 'files', ...Object.values(COLUMNS), 'score']));
console.log(row(['---', ...Object.keys(COLUMNS).map(() => '---:'), '---:', '---:']));
for (const folder of folders)
  console.log(
    rowOf(
      `\`${folder}\``,
      names.filter(name => path.dirname(name) === folder),
    ),
  );
console.log(rowOf('all', names));

if (values.least !== undefined && !(score(names) >= Number(values.least))) {
  console.error(`fewer than ${values.least} % of the mutants were noticed`);
  process.exitCode = 1;
}
