import type { DocumentText } from '../../../procedure/document-file.ts';
import type { TextProblem } from '../../../procedure/document-text.ts';
import type { ScreenId, Wizard } from '../../state/wizard.ts';

/** What a document is taken in for: the start of a policy, or a check. */
export interface SourceUse {
  /** The screens of this use, by which they know each other. */
  readonly file: ScreenId;
  readonly text: ScreenId;
  /** What keeps a text from being of use, in the order of the text; it is shown by line. */
  readonly problems: (text: string) => readonly TextProblem[];
  /** What becomes of a text without such problems, the screen that it came from still in front. */
  readonly take: (wizard: Wizard, source: DocumentText) => Wizard;
  /** A few words about a text without problems, for the lines below it. */
  readonly described: (text: string) => readonly string[];
  readonly help: readonly string[];
}
