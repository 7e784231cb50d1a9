import { existsSync, readFileSync } from 'node:fs';
import { bundled, PROGRAM } from './built.ts';
import type { Case, Group } from './case.ts';
import { openEndpoint } from './endpoint.ts';
import { makeHome } from './home.ts';
import { PtyProgram } from './pty-program.ts';
import { toUsers, USERS_SHOWN } from './user-list.ts';

const KIB_PER_MIB = 1024;

/** How much memory processes have had at most, where the system tells (Linux). */
export const MEMORY: Group = {
  name: 'memory',
  unit: 'MiB',
  rounds: { whole: 5, short: 1 },
  floor: 'Ink hello world',
  open: async () => {
    const home = makeHome();
    const endpoint = await openEndpoint();
    await endpoint.reset(USERS_SHOWN);
    const env = { ...home.env, ...endpoint.env };
    const peak = (
      name: string,
      args: readonly string[],
      visit: (program: PtyProgram) => Promise<unknown>,
    ): Case => ({
      name,
      measure: async record => {
        home.empty();
        const program = new PtyProgram({ file: process.execPath, args, env });
        await visit(program);
        record(name, peakOf(program.pid));
        await program.end();
      },
    });
    return {
      cases: existsSync('/proc/self/status')
        ? [
            peak('Ink hello world', [bundled('hello'), 'stay'], program => program.seen('Hello, world!')),
            peak('wizard, 5,000 users', [PROGRAM, ...toUsers.args], toUsers.walk),
          ]
        : [],
      close: () => {
        endpoint.close();
        home.remove();
      },
    };
  },
};

/** The most memory that a process has had so far, in MiB (proc_pid_status(5), VmHWM). */
function peakOf(pid: number): number {
  const [, kib] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / KIB_PER_MIB;
}
