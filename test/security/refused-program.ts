import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ownFolder } from '../own-folder.ts';

const PRELOAD = fileURLToPath(new URL('./refuse-network.js', import.meta.url));

/** What makes Node refuse a program the network and other programs, and what it tried nevertheless. */
export interface Refusal {
  readonly env: Readonly<Record<string, string>>;
  /** attempts gives what was refused so far, such as `connect sts.amazonaws.com:443`. */
  attempts(): string[];
}

/** refusal takes everything from a program but what is named, such as `connect 127.0.0.1:4580`. */
export function refusal(...except: readonly string[]): Refusal {
  const record = path.join(ownFolder('refused'), 'record');
  return {
    env: {
      NODE_OPTIONS: `--import=${pathToFileURL(PRELOAD).href}`,
      REFUSED_RECORD: record,
      REFUSED_EXCEPT: except.join('\n'),
    },
    attempts: () => (existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n') : []),
  };
}
