import { sendFor } from './moves.ts';
import type { Wizard } from './wizard.ts';

/** lookForNamed has those looked for whom flags name, so that nobody walks through a whole procedure for a name that nobody has. */
export function lookForNamed(wizard: Wizard): Wizard {
  const { preset, answers } = wizard;
  if (!preset.steps.includes('who') || answers.principals.length === 0) return wizard;
  return sendFor(wizard, { type: 'look-for-named', principals: answers.principals });
}
