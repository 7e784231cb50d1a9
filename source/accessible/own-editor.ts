import type { TextProblem } from '../procedure/document-text.ts';
import { askYes } from './asking/ask-yes.ts';
import type { Sitting } from './sitting.ts';
import { problemLines } from './start/own-document.ts';

/** hasEditor tells whether there is an editor to give a text to. */
export function hasEditor({ services }: Sitting): boolean {
  return services.editor !== undefined;
}

/**
 * editText gives a text to the person's own editor until nothing is in its way; what is wrong is told by line and column,
 * and the text is kept for another try. It answers nothing where the person gives up or nothing was changed.
 */
export async function editText(
  sitting: Sitting,
  text: string,
  problemsIn: (text: string) => readonly TextProblem[],
): Promise<string | undefined> {
  const { talk, services } = sitting;
  let inHand = text;
  for (;;) {
    talk.say('Your editor has the text; close it to go on here.');
    const edited = await services.editor?.(inHand);
    if (edited?.kind !== 'edited') {
      talk.say(...[edited?.message, edited?.hint].filter(line => line !== undefined));
      return undefined;
    }
    inHand = edited.text;
    if (inHand.trimEnd() === text.trimEnd()) {
      talk.say('Nothing was changed.');
      return undefined;
    }
    const problems = problemsIn(inHand);
    if (problems.length === 0) return inHand;
    talk.say('It is no policy document yet:', ...problemLines(problems, inHand));
    const again = await askYes(talk, ['Your text is kept. Open it in your editor again?'], HELP);
    if (again === 'no') return undefined;
  }
}

const HELP = [
  'VISUAL or EDITOR names your editor. Yes opens it with the text as you left it; no gives that text up, and the policy stays as it was.',
];
