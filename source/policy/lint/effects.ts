import { replaceString } from './edits.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';
import { suggestionFor } from './suggestion.ts';

const EFFECTS = ['Allow', 'Deny'];

/** checkEffects finds effects that are neither Allow nor Deny; letter case counts (IAM User Guide, IAM JSON policy elements: Effect). */
export function checkEffects({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ effect }) => {
    if (effect === undefined || EFFECTS.includes(effect.value)) return [];
    const meant = suggestionFor(effect.value, EFFECTS);
    return finding('INVALID_EFFECT', {
      ...at(effect),
      message: `The effect ${quoted(effect.value)} does not exist: write Allow or Deny, in this spelling.`,
      ...(meant?.certain
        ? {
            fix: {
              description: `Write ${meant.word}`,
              edits: [replaceString(effect.node.span, meant.word)],
            },
          }
        : {}),
    });
  });
}
