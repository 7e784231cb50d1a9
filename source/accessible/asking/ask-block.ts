import { safeBlock } from '../../text/safe-text.ts';
import type { Talk } from './talk.ts';
import { LeaveAsked } from './ways-out.ts';

/** A text of several lines that was typed or pasted. */
export type BlockGiven = { readonly kind: 'block'; readonly text: string } | { readonly kind: 'back' };

const HOW = 'End with a line that holds a dot alone; b as the first line goes back, q leaves.';

/** askBlock takes lines until one that holds a dot alone, or until `isWhole` says that nothing is missing; b alone as the first line leads back, and q out. */
export async function askBlock(
  talk: Talk,
  question: readonly string[],
  isWhole: (text: string) => boolean,
): Promise<BlockGiven> {
  talk.say('', ...question, HOW);
  const lines: string[] = [];
  for (;;) {
    const line = await talk.line();
    const word = line.trim();
    if (lines.length === 0 && word.toLowerCase() === 'b') return { kind: 'back' };
    if (lines.length === 0 && word.toLowerCase() === 'q') throw new LeaveAsked();
    if (lines.length === 0 && word === '?') {
      talk.say(...question, HOW);
      continue;
    }
    if (word === '.') return { kind: 'block', text: lines.join('\n') };
    lines.push(safeBlock(line));
    // Only a line that ends something can make it whole.
    if (/[}\]]\s*$/.test(line) && isWhole(lines.join('\n'))) return { kind: 'block', text: lines.join('\n') };
  }
}
