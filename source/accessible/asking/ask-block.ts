import { safeBlock } from '../../text/safe-text.ts';
import type { Talk } from './talk.ts';
import { LeaveAsked } from './ways-out.ts';

/** A text of several lines that was typed or pasted. */
export type BlockGiven = { readonly kind: 'block'; readonly text: string } | { readonly kind: 'back' };

/** Texts that a question takes in several lines. */
export interface Block {
  readonly question: readonly string[];
  /** Tells that nothing is missing any more, where that can be told. */
  readonly isWhole?: (text: string) => boolean;
  /** How the text ends. */
  readonly ending?: string;
}

const DOT = 'End with a line that holds a dot alone';
const WAYS_OUT = 'b as the first line goes back, q leaves.';

/** askBlock takes lines until one that holds a dot alone, or until `isWhole` says that nothing is missing; b alone as the first line leads back, and q out. */
export async function askBlock(
  talk: Talk,
  { question, isWhole = () => false, ending = DOT }: Block,
): Promise<BlockGiven> {
  const asked = [...question, `${ending}; ${WAYS_OUT}`];
  talk.say('', ...asked);
  const lines: string[] = [];
  for (;;) {
    const line = await talk.line();
    const word = line.trim();
    if (lines.length === 0 && word.toLowerCase() === 'b') return { kind: 'back' };
    if (lines.length === 0 && word.toLowerCase() === 'q') throw new LeaveAsked();
    if (lines.length === 0 && word === '?') {
      talk.say(...asked);
      continue;
    }
    if (word === '.') return { kind: 'block', text: lines.join('\n') };
    lines.push(safeBlock(line));
    // Only a line that ends something can make it whole.
    if (!/[}\]]\s*$/.test(line) || !isWhole(lines.join('\n'))) continue;
    talk.passOver('.');
    return { kind: 'block', text: lines.join('\n') };
  }
}
