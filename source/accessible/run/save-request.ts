import { creates } from '../../procedure/answers.ts';
import { EXPLAINED_SAVING } from '../../procedure/explained/runs.ts';
import { requestFileOf } from '../../procedure/request-file.ts';
import { saveRequestFile } from '../../procedure/save-request-file.ts';
import type { Overwrite } from '../../procedure/save-text-file.ts';
import { existingWish } from '../../procedure/to-request.ts';
import { askText } from '../asking/ask-text.ts';
import { askYes } from '../asking/ask-yes.ts';
import type { Sitting } from '../sitting.ts';

/** saveRequest writes what is wanted into a file that the person names; one that is there already is replaced with consent only. */
export async function saveRequest(sitting: Sitting): Promise<void> {
  const { answers } = sitting;
  const usual =
    creates(answers) && answers.policyName !== '' ? `${answers.policyName}.request.json` : 'request.json';
  const file = requestFileOf(answers, existingWish(answers, sitting.pruned));
  await saveAs(sitting, usual, (name, overwrite) => saveRequestFile(name, file, overwrite));
}

/** saveAs asks for the name of a file until something is saved there, or the person goes back. */
export async function saveAs(
  sitting: Sitting,
  usual: string,
  save: (name: string, overwrite: Overwrite) => string | Promise<string>,
): Promise<'saved' | 'back'> {
  const { talk } = sitting;
  for (;;) {
    const given = await askText(talk, {
      question: ['Save it as which file?'],
      current: usual,
      need: 'required',
      check: () => undefined,
      help: EXPLAINED_SAVING,
    });
    if (given.kind === 'back') return 'back';
    let saved = await sitting.attempt(() => save(given.text, 'refuse'));
    if (saved.kind === 'failed' && saved.failure.code === 'FileExists') {
      const replace = await askYes(
        talk,
        [saved.failure.message, 'Replace it? What it holds now is lost.'],
        EXPLAINED_SAVING,
      );
      if (replace === 'no') continue;
      saved = await sitting.attempt(() => save(given.text, 'replace'));
    }
    if (saved.kind === 'done') {
      talk.say(`Saved as ${saved.value}`);
      return 'saved';
    }
    talk.say([saved.failure.message, saved.failure.hint ?? ''].join(' ').trim());
  }
}
