import { preferred } from '../../settings/own-settings.ts';
import { preferTemplateFolder } from '../../template/template-folder.ts';
import { safeLine } from '../../text/safe-text.ts';
import { commandTree } from '../command-tree.ts';
import { print } from '../print.ts';
import { bashWords } from './bash-words.ts';
import type { Candidate, Offer } from './candidate.ts';
import { offerFor } from './offer.ts';
import { readRawLine } from './raw-line.ts';
import type { Shell } from './shells.ts';

/** Characters of a description, the most: the shells show one line each. */
const DESCRIPTION_MAX = 72;

/**
 * complete answers the completion script of a shell: a line that says what follows, then a candidate a line. bash gives its
 * line up to the cursor and its word breaks, since it quotes nothing itself; the others give the words, the last one as it is typed.
 */
export async function complete(shell: Shell, words: readonly string[]): Promise<number> {
  try {
    print('stdout', (await answer(shell, words)).map(line => `${line}\n`).join(''));
  } catch {
    // Nobody asked for a word: a line in the midst of a prompt would only disturb.
  }
  return 0;
}

async function answer(shell: Shell, words: readonly string[]): Promise<string[]> {
  preferTemplateFolder(preferred('templateFolder'));
  const program = commandTree(
    () => {},
    async () => 0,
  );
  if (shell === 'bash') {
    const [line = '', breaks = ''] = words;
    const {
      words: [, ...before],
      last,
    } = readRawLine(line, breaks);
    const offer = await offerFor(program, before, last.value);
    if (offer.kind !== 'words') return [offer.kind];
    return [headline(offer), ...bashWords(offer.candidates, last)];
  }
  const typed = words.at(-1) ?? '';
  // fish gives the word at the cursor with its quotes.
  const { value } = shell === 'fish' ? readRawLine(typed).last : { value: typed };
  const offer = await offerFor(program, words.slice(0, -1), value);
  if (offer.kind !== 'words') return [offer.kind];
  return [headline(offer), ...offer.candidates.map(one => described(one, shell))];
}

/** `open` where the one candidate goes on. */
function headline({ candidates }: Extract<Offer, { kind: 'words' }>): string {
  const [only, ...more] = candidates;
  return only?.end === 'open' && more.length === 0 ? 'open' : 'words';
}

function described({ value, description = '', end }: Candidate, shell: Shell): string {
  const words = [...safeLine(description)];
  const text =
    words.length > DESCRIPTION_MAX ? `${words.slice(0, DESCRIPTION_MAX).join('')}...` : words.join('');
  return [...(shell === 'zsh' ? [end ?? 'whole'] : []), value, ...(text === '' ? [] : [text])].join('\t');
}
