import type { PolicyDocument } from '../../policy/document.ts';
import type { Start } from '../../procedure/answers.ts';
import type { Sitting } from '../sitting.ts';

/** A change of the policy that can be taken back. */
interface Edit {
  readonly words: string;
  readonly before: PolicyDocument;
}

interface History {
  readonly start: Start | undefined;
  readonly edits: Edit[];
}

const histories = new WeakMap<Sitting, History>();

/** changeDocument puts another document in the place of the present one, in such a way that it can be taken back; the words name the change. */
export function changeDocument(sitting: Sitting, document: PolicyDocument, words: string): void {
  const { answers } = sitting;
  if (document === answers.document) return;
  historyOf(sitting).edits.push({ words, before: answers.document });
  sitting.answers = { ...answers, document };
}

/** lastEdit names what would be taken back, or nothing. */
export function lastEdit(sitting: Sitting): string | undefined {
  return historyOf(sitting).edits.at(-1)?.words;
}

/** undoEdit takes the latest change back. */
export function undoEdit(sitting: Sitting): void {
  const edit = historyOf(sitting).edits.pop();
  if (edit === undefined) return;
  sitting.answers = { ...sitting.answers, document: edit.before };
  sitting.talk.say(`Taken back: ${edit.words}.`);
}

/** editCount is how many changes could be taken back. */
export function editCount(sitting: Sitting): number {
  return historyOf(sitting).edits.length;
}

/** forgetEdits puts the policy back to where it was when so many changes could be taken back, as though the later ones had never been. */
export function forgetEdits(sitting: Sitting, count: number): void {
  const [first] = historyOf(sitting).edits.splice(count);
  if (first !== undefined) sitting.answers = { ...sitting.answers, document: first.before };
}

/** A policy that was begun anew has no history. */
function historyOf(sitting: Sitting): History {
  const known = histories.get(sitting);
  const { start } = sitting.answers;
  if (known !== undefined && known.start === start) return known;
  const made: History = { start, edits: [] };
  histories.set(sitting, made);
  return made;
}
