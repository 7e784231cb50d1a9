import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { wrapWords } from '../../text/wrap.ts';
import type { Screen } from '../screens/screen.ts';
import { noteOf, noteRows } from '../state/tour.ts';
import { isWaiting } from '../state/waiting.ts';
import type { Wizard } from '../state/wizard.ts';
import { Line } from './line.tsx';
import { useSymbols } from './theme.ts';
import { briefWords } from './tour-lines.tsx';

/** What the wizard has to say below the body: what is wrong and how to mend it, or what went well. */
export interface Message {
  readonly manner: 'problem' | 'notice' | 'tour';
  /** At least one, so that the frame does not jump when there is something to say. */
  readonly lines: readonly string[];
}

const MESSAGE_ROWS = 3;

/** messageOf is what there is to say now. */
export function messageOf(wizard: Wizard, screen: Screen): Message {
  if (wizard.overlay !== 'none' || isWaiting(wizard)) return { manner: 'notice', lines: [''] };
  const problem = wizard.problem ?? (wizard.notice === undefined ? screen.caution?.(wizard) : undefined);
  const text = problem ?? wizard.notice;
  if (text === undefined)
    return { manner: 'tour', lines: [noteRows(wizard) > 0 ? '' : briefWords(noteOf(wizard))] };
  const lines = cutLines(safeLine(text), wizard.size.columns - 3);
  return { manner: problem === undefined ? 'notice' : 'problem', lines: lines.length === 0 ? [''] : lines };
}

/** What does not fit is left out at the end, and is said to be. */
function cutLines(text: string, columns: number): string[] {
  const all = wrapWords(text, columns);
  if (all.length <= MESSAGE_ROWS) return all;
  const [last = ''] = wrapWords(all[MESSAGE_ROWS - 1] ?? '', columns - 4);
  return [...all.slice(0, MESSAGE_ROWS - 1), `${last} ...`];
}

const COLOURS = { problem: 'yellow', notice: 'green', tour: 'magenta' } as const;

/** MessageLines draws a message with the sign of its manner. */
export function MessageLines({ message: { manner, lines } }: { message: Message }): ReactElement {
  const { tick, warning } = useSymbols();
  const sign = { problem: warning, notice: tick, tour: 'Tour' }[manner];
  return (
    <>
      {lines.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <Line key={index} color={COLOURS[manner]}>
          {index === 0 && text !== '' ? `${sign} ${text}` : `  ${text}`}
        </Line>
      ))}
    </>
  );
}
