import { openAccount } from '../account/open-account.ts';
import { profileRows } from '../account/profile-rows.ts';
import { DraftDesk } from '../procedure/draft-desk.ts';
import { Receipts } from '../provision/receipts.ts';
import { Drafts } from '../settings/drafts.ts';
import { StreamLines } from './asking/lines.ts';
import { Talk } from './asking/talk.ts';
import { holdTalk } from './hold-talk.ts';
import type { TalkStart } from './sitting.ts';
import { StopSignals } from './stop-signals.ts';

/** openAccessible runs the wizard line by line on standard input and output, and resolves with the exit code of the program. */
export async function openAccessible(start: TalkStart): Promise<number> {
  const stop = new StopSignals();
  const isTerminal = process.stdin.isTTY;
  const now = () => new Date();
  const talk = new Talk({
    lines: new StreamLines(process.stdin),
    write: text => process.stdout.write(text),
    signal: stop.signal,
    echo: isTerminal ? 'shown' : 'unseen',
  });
  const services = {
    openAccount,
    profileRows,
    receipts: new Receipts(),
    drafts: { desk: new DraftDesk(new Drafts(), now), keep: isTerminal ? 'always' : 'never' },
    now,
    signal: stop.signal,
  } as const;
  try {
    const exitCode = await holdTalk(talk, services, start, isTerminal ? 'terminal' : 'pipe');
    return stop.exitCode ?? exitCode;
  } finally {
    stop.release();
  }
}
