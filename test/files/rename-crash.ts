import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A process that is killed between writing a new file and putting it in place: FILE TEXT. */
fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
syncBuiltinESMExports();
const { writeFileAtomically } = await import('../../source/files/atomic-write.ts');
const [file = '', text = ''] = process.argv.slice(2);
writeFileAtomically(file, text);
