import { keyWords } from './key-words.ts';
import type { Talk } from './talk.ts';

/** A question that is answered with a text. */
export interface TextWanted {
  /** Lines before the prompt; the question itself is the last of them. */
  readonly question: readonly string[];
  /** Taken by Enter; empty where there is none. */
  readonly current: string;
  /** Whether nothing is an answer too: then a dash takes away what there is. */
  readonly need: 'required' | 'optional';
  /** What Enter does, where that is another thing than leaving something empty. */
  readonly enter?: string;
  /** What is wrong with a text, or nothing. */
  readonly check: (text: string) => string | undefined;
  readonly help: readonly string[];
}

export type TextGiven = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'back' };

/** askText asks for a text until it gets one that stands the check. */
export async function askText(talk: Talk, wanted: TextWanted): Promise<TextGiven> {
  const { question, current, need, check, help, enter } = wanted;
  const keys = keyWords({ filter: 'impossible', verbs: [], back: 'possible' });
  const usual = enter === undefined ? usualWords(current, need) : [enter];
  const asked = question.at(-1) ?? '';
  const short = usual.length > 1 ? [asked, ...usual] : [[asked, ...usual].join(' ')];
  let reply = await talk.ask(...question, ...usual, keys);
  for (;;) {
    if (reply.kind === 'back') return { kind: 'back' };
    if (reply.kind === 'help') {
      reply = await talk.askAgain(...help, LITERALLY, ...short);
      continue;
    }
    const typed = reply.kind === 'text' ? reply.text : current;
    const text = typed === '-' && need === 'optional' ? '' : typed;
    if (text === '' && need === 'optional') return { kind: 'text', text };
    const problem = text === '' ? 'An answer is needed here.' : check(text);
    if (problem === undefined) return { kind: 'text', text };
    reply = await talk.askAgain(problem, ...short);
  }
}

const LITERALLY = 'A text that is itself b, q or ? is written with an equals sign before it: =b.';

/** An ARN or the name of a file stands in a line of its own. */
const LONG = 40;

function usualWords(current: string, need: TextWanted['need']): string[] {
  const away = need === 'optional' ? '; a dash (-) takes it away' : '';
  if (current === '') return need === 'optional' ? ['Enter leaves it empty.'] : [];
  if (current.length > LONG || current.startsWith('arn:')) return [`Enter keeps this${away}:`, current];
  return [`Enter keeps ${current}${away}.`];
}
