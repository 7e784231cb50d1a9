import type { Talk } from './talk.ts';

/** askYes asks what is answered with yes or no, in full or by the first letter; b and Enter are a no. */
export async function askYes(
  talk: Talk,
  question: readonly string[],
  help: readonly string[],
): Promise<'yes' | 'no'> {
  let reply = await talk.ask(...question, 'yes or no; Enter is no.');
  for (;;) {
    if (reply.kind === 'back' || reply.kind === 'enter') return 'no';
    const word = reply.kind === 'text' ? reply.text.toLowerCase() : '?';
    if (word === 'yes' || word === 'y') return 'yes';
    if (word === 'no' || word === 'n') return 'no';
    reply = await talk.askAgain(
      ...(reply.kind === 'help' ? help : ['That is neither yes nor no.']),
      `${question.at(-1) ?? ''} yes or no.`,
    );
  }
}

/** askConsent asks for a written-out yes before something is written; nothing shorter agrees. */
export async function askConsent(
  talk: Talk,
  question: readonly string[],
  help: readonly string[],
): Promise<'yes' | 'no'> {
  let reply = await talk.ask(...question);
  for (;;) {
    const word = reply.kind === 'text' ? reply.text.toLowerCase() : '';
    if (word === 'yes') return 'yes';
    if (reply.kind === 'back' || word === 'no' || word === 'n') return 'no';
    reply = await talk.askAgain(
      ...(reply.kind === 'help' ? help : ['Only yes, written out, agrees; no or b goes back.']),
      question.at(-1) ?? '',
    );
  }
}
