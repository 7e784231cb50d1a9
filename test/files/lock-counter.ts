import { readFileSync, writeFileSync } from 'node:fs';
import { withLock } from '../../source/files/lock.ts';

/** A process that counts up in a file under its lock: FILE TIMES; with `die` as third word it ends inside the lock. */
const [file = '', times, ending] = process.argv.slice(2);
for (let time = 0; time < Number(times); time++) {
  withLock(file, () => {
    const count = Number(readFileSync(file, 'utf8'));
    writeFileSync(file, String(count + 1));
    if (ending === 'die') process.kill(process.pid, 'SIGKILL');
  });
}
