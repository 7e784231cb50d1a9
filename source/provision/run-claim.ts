import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { withLock } from '../files/lock.ts';
import { randomHex } from '../files/random-hex.ts';
import { readPlainFile } from '../files/read-plain-file.ts';
import { removeFile } from '../files/remove-file.ts';
import { Failure } from '../text/failure.ts';

interface Claimant {
  readonly host: string;
  readonly pid: number;
  readonly token: string;
}

/**
 * claimRun keeps other processes from carrying out, resuming or undoing the same run until the function that it answers
 * is called; a claim whose process is gone is taken over. Throws a Failure when another process has the run.
 */
export function claimRun(receiptFile: string, runId: string): () => void {
  const file = `${receiptFile}.claim`;
  const mine: Claimant = { host: hostname(), pid: process.pid, token: randomHex(8) };
  withLock(file, () => {
    const other = readClaim(file);
    if (other !== undefined && isAlive(other)) throw busy(runId, other);
    writeFileAtomically(file, JSON.stringify(mine), 'passing');
    claimed.add(mine.token);
  });
  return () => {
    claimed.delete(mine.token);
    try {
      withLock(file, () => {
        if (readClaim(file)?.token === mine.token) removeFile(file);
      });
    } catch {
      // The folder may be gone; a claim that stays behind is taken over.
    }
  };
}

/** The claims of this process: an earlier process may have had the same id. */
const claimed = new Set<string>();

function isAlive({ host, pid, token }: Claimant): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return claimed.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function readClaim(file: string): Claimant | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const claim = JSON.parse(readPlainFile(file).toString()) as Partial<Claimant>;
    const { host, pid, token } = claim;
    return host === undefined || pid === undefined || token === undefined ? undefined : { host, pid, token };
  } catch {
    return undefined;
  }
}

function busy(runId: string, { pid, host }: Claimant): Failure {
  return new Failure(
    'refused',
    'RunBusy',
    `The run ${runId} is under way in process ${pid} on ${host}.`,
    'Wait for its end, or stop it, and try again.',
  );
}
