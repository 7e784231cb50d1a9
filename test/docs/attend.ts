import type { Terminal } from '../e2e/terminal.ts';

/** What a command came to: it ended, it opened the wizard, which was left, or it serves and was left at it. */
export type Outcome =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'wizard'; readonly exitCode: number }
  | { readonly kind: 'server' };

/** What is asked, and what the reader answers. */
const QUESTIONS = [
  { sight: /Type yes:$/, answer: 'yes' },
  { sight: /q and Enter to leave:$/, answer: 'q' },
] as const;
const WIZARD = /· \? help$|q leave\.\n>$/;
const SERVER = /\(Ctrl-C ends it\)/;
/** Long enough for a script that calls the AWS CLI many times. */
const PATIENCE_MS = 60_000;
const SIGHTS = [...QUESTIONS.map(({ sight }) => sight), WIZARD, SERVER];

/** attend sits before a command as its reader: consents where it asks, and leaves the wizard at its first screen. */
export async function attend(terminal: Terminal): Promise<Outcome> {
  for (;;) {
    const screen = await waitingScreen(terminal);
    if (screen === undefined) return { kind: 'ended', exitCode: await terminal.exitCode };
    if (SERVER.test(screen)) return { kind: 'server' };
    if (WIZARD.test(screen)) {
      terminal.press('ctrl-c');
      return { kind: 'wizard', exitCode: await terminal.exitCode };
    }
    for (const { sight, answer } of QUESTIONS)
      if (sight.test(screen)) {
        terminal.type(answer);
        await terminal.until(now => !sight.test(now));
        terminal.press('enter');
      }
  }
}

/** The screen on which a command waits for its reader; none when it ended. */
async function waitingScreen(terminal: Terminal): Promise<string | undefined> {
  try {
    return await terminal.until(screen => SIGHTS.some(sight => sight.test(screen)), {
      patienceMs: PATIENCE_MS,
    });
  } catch (error) {
    const neither = new Promise<never>((_, reject) => setImmediate(reject, error));
    return Promise.race([terminal.exitCode.then(() => undefined), neither]);
  }
}

/** withoutQuestions leaves out of an output what was asked and answered in it. */
export function withoutQuestions(output: string): string {
  const asked = QUESTIONS.map(({ sight, answer }) => `${sight.source.slice(0, -1)} ${answer}`).join('|');
  return output.replaceAll(new RegExp(`^.*(${asked})\n?`, 'gm'), '');
}
