import type { ReactElement } from 'react';
import { POLICY_DOCUMENT_LENGTH } from '../../../policy/limits.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { textGraphemes } from '../../../text/width.ts';
import { plural } from '../../../text/words.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK, NEXT } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { sentenceLines } from '../../prompts/text-line.ts';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { type NumberedText, numberedText } from './numbered-lines.ts';
import type { SourceText } from './source-state.ts';
import type { SourceUse } from './source-use.ts';

/** textScreen shows a text that is pasted or was read from a file, says by line what is wrong with it, and takes it when nothing is. */
export function textScreen(use: SourceUse): Screen {
  return {
    id: use.text,
    question: ({ local: { sourceText } }) =>
      sourceText.kind === 'pasted'
        ? 'Paste the policy document'
        : `The policy document of ${safeLine(sourceText.origin)}`,
    enter: wizard => atFirstProblem(wizard, use),
    bindings: wizard => [
      ...scrollBindings(layoutFor(wizard.size).bodyRows - 1),
      ...(wizard.local.sourceText.kind === 'pasted' ? PASTE_KEYS : []),
      EDITOR,
      NEXT,
      BACK,
    ],
    typed: (wizard, text) =>
      wizard.local.sourceText.kind === 'pasted' ? { type: 'source-typed', text } : undefined,
    reduce: (wizard, event) => {
      const source = wizard.local.sourceText;
      switch (event.type) {
        case 'source-typed':
          return atEnd(changed(wizard, { text: shortened(source.text + event.text) }));
        case 'source-shortened':
          return atEnd(changed(wizard, { text: withoutLast(source.text) }));
        case 'source-erased':
          return source.text === '' ? wizard : changed(wizard, { text: '', erased: source.text, from: 0 });
        case 'source-restored':
          return source.erased === ''
            ? wizard
            : atEnd(changed(wizard, { text: shortened(source.text + source.erased), erased: '' }));
        case 'source-given-to-editor':
          return { ...wizard, outsideEdit: { text: source.text, ending: '.json' } };
        case 'text-edited':
          return atFirstProblem(changed(wizard, { text: shortened(event.text) }), use);
        case 'edit-failed':
          return {
            ...wizard,
            problem: [event.failure.message, event.failure.hint].filter(Boolean).join(' '),
          };
        case 'scrolled':
          return changed(wizard, { from: clamped(wizard, source.from + event.by, use) });
        case 'answered':
          return answer(wizard, use);
        case 'went-back':
          return goBack(wizard);
        default:
          return wizard;
      }
    },
    Body: props => drawn(props, use),
    detail: wizard => {
      const source = wizard.local.sourceText;
      const isReady = source.text.trim() !== '' && problemIn(source, use) === undefined;
      return isReady ? use.described(source.text) : [];
    },
    caution: wizard => {
      const source = wizard.local.sourceText;
      return source.text.trim() === '' ? undefined : problemIn(source, use);
    },
    help: use.help,
  };
}

const EDITOR: Binding = {
  keys: ['ctrl-o'],
  shown: 'ctrl+o',
  label: 'your editor',
  event: { type: 'source-given-to-editor' },
};

const PASTE_KEYS: readonly Binding[] = [
  { keys: ['erase'], shown: 'backspace', label: 'erase', event: { type: 'source-shortened' }, quiet: true },
  { keys: ['ctrl-u'], shown: 'ctrl+u', label: 'erase all', event: { type: 'source-erased' } },
  {
    keys: ['ctrl-y'],
    shown: 'ctrl+y',
    label: 'bring it back',
    event: { type: 'source-restored' },
    quiet: true,
  },
];

function drawn({ wizard, room }: { wizard: Wizard; room: Room }, use: SourceUse): ReactElement {
  const { text, from } = wizard.local.sourceText;
  const lines =
    text === ''
      ? INVITATION.flatMap(sentence => sentenceLines(sentence, room.columns, 'quiet'))
      : numbered(text, use, room.columns).lines;
  return <Scroll lines={lines} from={from} height={room.rows} />;
}

const INVITATION = [
  'Paste the JSON as you paste anything in your terminal; it appears here.',
  'Placeholders such as <cluster_name> may be in it.',
];

/** Enter within open brackets is a line break: terminals that do not mark a paste send it so. */
function answer(wizard: Wizard, use: SourceUse): Wizard {
  const { kind, origin, text } = wizard.local.sourceText;
  if (text.trim() === '') return { ...wizard, problem: 'There is no text yet: paste the policy document.' };
  if (kind === 'pasted' && isUnfinished(text, use))
    return atEnd(changed(wizard, { text: shortened(`${text}\n`) }));
  const problem = problemIn(wizard.local.sourceText, use);
  return problem === undefined
    ? use.take(wizard, { origin, text })
    : { ...atFirstProblem(wizard, use), problem };
}

function problemIn({ kind, text }: SourceText, use: SourceUse): string | undefined {
  if (text.length > POLICY_DOCUMENT_LENGTH)
    return `IAM reads at most ${plural(POLICY_DOCUMENT_LENGTH, 'character')}; this text has more.`;
  const [first, ...others] = examined(text, use);
  if (first === undefined) return undefined;
  if (kind === 'pasted' && isUnfinished(text, use))
    return 'The JSON is not complete yet: a bracket is still open.';
  const more = others.length === 0 ? '' : ` (and ${plural(others.length, 'problem')} more)`;
  return `Line ${first.line}, column ${first.column}: ${first.sentence}${more}`;
}

/** Where the first problem is the end of the text, more of it may be to come. */
function isUnfinished(text: string, use: SourceUse): boolean {
  const [first] = examined(text, use);
  const lines = text.trimEnd().split(/\r\n|\r|\n/);
  if (first === undefined || first.line < lines.length) return false;
  return first.line > lines.length || first.column > (lines.at(-1)?.length ?? 0);
}

function changed(wizard: Wizard, change: Partial<SourceText>): Wizard {
  return withLocal(wizard, 'sourceText', { ...wizard.local.sourceText, ...change });
}

/** One character more than IAM reads is kept, so that the text is seen to be too long. */
function shortened(text: string): string {
  return text.slice(0, POLICY_DOCUMENT_LENGTH + 1);
}

/** No character is longer than this end of the text, so that the rest of it need not be split. */
const LONGEST_CHARACTER = 64;

function withoutLast(text: string): string {
  const rest = text.slice(0, -LONGEST_CHARACTER);
  return rest + textGraphemes(text.slice(-LONGEST_CHARACTER)).slice(0, -1).join('');
}

/** The end is where what is typed arrives. */
function atEnd(wizard: Wizard): Wizard {
  return changed(wizard, { from: Number.MAX_SAFE_INTEGER });
}

/** Rows that are kept in sight above a problem. */
const ROWS_ABOVE = 2;

function atFirstProblem(wizard: Wizard, use: SourceUse): Wizard {
  const { text } = wizard.local.sourceText;
  const { firstProblem = 0 } = numbered(text, use, wizard.size.columns);
  return changed(wizard, { from: clamped(wizard, firstProblem - ROWS_ABOVE, use) });
}

function clamped(wizard: Wizard, from: number, use: SourceUse): number {
  const { columns, bodyRows } = layoutFor(wizard.size);
  const { lines } = numbered(wizard.local.sourceText.text, use, columns);
  return scrollStart(from, lines.length, bodyRows);
}

/** The text in hand is looked at again and again while it is shown, and few others are. */
let latest:
  | { readonly text: string; readonly use: SourceUse; readonly problems: ReturnType<SourceUse['problems']> }
  | undefined;

function examined(text: string, use: SourceUse): ReturnType<SourceUse['problems']> {
  if (latest?.text !== text || latest.use !== use) latest = { text, use, problems: use.problems(text) };
  return latest.problems;
}

function numbered(text: string, use: SourceUse, columns: number): NumberedText {
  return numberedText(text, examined(text, use), columns);
}
