import { summarizePolicy } from '../../policy/summarize/summarize.ts';
import { finalDocument } from '../../procedure/answers.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';

/** permissionsStep tells what the policy allows. */
export async function permissionsStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const chosen = await chooseOne(sitting.talk, {
    question: [...heading, ...summarizePolicy(finalDocument(sitting.answers)), 'What shall it allow?'],
    options: [{ id: 'on', label: 'Go on' }],
    usual: 'on',
    help: [],
  });
  return chosen.kind === 'chosen' ? NEXT : BACK;
}
