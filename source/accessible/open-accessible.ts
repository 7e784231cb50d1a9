import { writeSync } from 'node:fs';
import { openAccount } from '../account/open-account.ts';
import { profileRows } from '../account/profile-rows.ts';
import { DraftDesk } from '../procedure/draft-desk.ts';
import { editOutside, namedEditor } from '../procedure/edit-outside.ts';
import { Receipts } from '../provision/receipts.ts';
import { Drafts } from '../settings/drafts.ts';
import { LastNames } from '../settings/last-names.ts';
import { safeLine } from '../text/safe-text.ts';
import { StreamLines } from './asking/lines.ts';
import { Talk } from './asking/talk.ts';
import { holdTalk } from './hold-talk.ts';
import type { Services, TalkStart } from './sitting.ts';
import { StopSignals } from './stop-signals.ts';
import { UnderWay } from './under-way.ts';

/** openAccessible runs the wizard line by line on standard input and output, and resolves with the exit code of the program. */
export async function openAccessible(start: TalkStart): Promise<number> {
  const underWay = new UnderWay();
  const stop = new StopSignals(() => sayAtOnce(underWay.lines()));
  const isTerminal = process.stdin.isTTY;
  const now = () => new Date();
  const talk = new Talk({
    lines: new StreamLines(process.stdin),
    write: text => process.stdout.write(text),
    signal: stop.signal,
    echo: isTerminal ? 'shown' : 'unseen',
  });
  const services: Services = {
    openAccount,
    profileRows,
    receipts: new Receipts(),
    lastNames: new LastNames(),
    drafts: { desk: new DraftDesk(new Drafts(), now), keep: isTerminal ? 'always' : 'never' },
    now,
    signal: stop.signal,
    // Answers of a pipe are not the editor's.
    ...(isTerminal && namedEditor(process.env) !== undefined ? { editor: editorUnder(stop) } : {}),
    underWay,
  };
  try {
    const exitCode = await holdTalk(talk, services, start, isTerminal ? 'terminal' : 'pipe');
    return stop.exitCode ?? exitCode;
  } finally {
    stop.release();
  }
}

function editorUnder(stop: StopSignals) {
  return (text: string) => stop.unheard(() => editOutside({ text, ending: '.json' }, () => undefined));
}

/** The process ends behind these lines, so that they are written before anything else happens; a terminal that is gone hears none. */
function sayAtOnce(lines: readonly string[]): void {
  try {
    if (lines.length > 0) writeSync(process.stdout.fd, `\n${lines.map(safeLine).join('\n')}\n`);
  } catch {
    // Nobody is there to read them.
  }
}
