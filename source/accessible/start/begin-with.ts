import { type Answers, begin, isEdited, type Start, suggestedName } from '../../procedure/answers.ts';
import { withoutStart } from '../../procedure/preset.ts';
import { askYes } from '../asking/ask-yes.ts';
import type { Sitting } from '../sitting.ts';

/** beginWith takes a start; statements that were edited are given up only with consent. Without it nothing changes. */
export function beginWith(sitting: Sitting, start: Start): Promise<'begun' | 'kept'> {
  return takeBegun(sitting, answers => begin(answers, start));
}

/** takeBegun is beginWith for answers that begin in a way of their own. */
export async function takeBegun(
  sitting: Sitting,
  make: (answers: Answers) => Answers,
): Promise<'begun' | 'kept'> {
  const { answers, talk } = sitting;
  if (isEdited(answers)) {
    const consent = await askYes(talk, ['This gives up your changes to the statements. Go on?'], HELP);
    if (consent === 'no') return 'kept';
  }
  // A name that was only suggested for the former start does not suit the new one.
  const unnamed = answers.policyName === suggestedName(answers) ? { ...answers, policyName: '' } : answers;
  sitting.answers = make(unnamed);
  sitting.preset = withoutStart(sitting.preset);
  return 'begun';
}

const HELP = [
  'Another start brings a document of its own. The statements that you changed since the former start would be lost; every other answer stays.',
];
