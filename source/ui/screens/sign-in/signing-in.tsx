import {
  BEFORE_WAYS,
  BEHIND_WAYS,
  type SignInWay,
  WAYS_TO_SIGN_IN,
} from '../../../procedure/ways-to-sign-in.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { workIn } from '../../state/work-in.ts';
import type { Screen } from '../screen.ts';
import { failureWords } from './failure-words.ts';

/** How to sign in, for somebody who has not done it on this machine. */
export const signingIn: Screen = {
  id: 'signing-in',
  question: () => 'How to sign in',
  enter: wizard => withLocal(wizard, 'signingInScroll', 0),
  bindings: wizard => [
    ...scrollBindings(layoutFor(wizard.size).bodyRows - 1),
    { keys: ['r'], shown: 'r', label: 'look for credentials now', event: { type: 'retried' } },
    BACK,
  ],
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'scrolled': {
        const count = linesFor(wizard, wizard.size.columns).length;
        const start = scrollStart(
          wizard.local.signingInScroll + event.by,
          count,
          layoutFor(wizard.size).bodyRows,
        );
        return withLocal(wizard, 'signingInScroll', start);
      }
      case 'retried':
        return workIn(wizard, wizard.choice);
      case 'went-back':
        return goBack(wizard);
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => (
    <Scroll lines={linesFor(wizard, room.columns)} from={wizard.local.signingInScroll} height={room.rows} />
  ),
  detail: () => [],
  help: [
    'Credentials prove to AWS who you are. The wizard never asks for them and never keeps them: it reads what the AWS CLI and the SDKs of AWS read.',
    'IAM Identity Center gives people temporary credentials by single sign-on; AWS recommends it over access keys, which do not expire.',
    'AWS documentation: Authentication and access credentials for the AWS CLI, AWS CLI User Guide.',
  ],
};

function linesFor(wizard: Wizard, columns: number): TextLine[] {
  const words = failureWords(wizard);
  const problem: TextLine[] =
    words === undefined ? [] : [...sentenceLines(safeLine(words), columns, 'warning'), { text: '' }];
  return [
    ...problem,
    ...sentenceLines(BEFORE_WAYS, columns),
    ...WAYS_TO_SIGN_IN.flatMap((way): TextLine[] => [
      { text: '' },
      { text: `  ${way.name}`, manner: 'strong' },
      ...commandLines(way, columns),
    ]),
    { text: '' },
    ...sentenceLines(BEHIND_WAYS, columns),
    ...sentenceLines(
      'Then press r, or choose the profile. --profile NAME does the same from the start.',
      columns,
    ),
  ];
}

/** A command must stay whole, so that it can be copied. */
function commandLines({ lines }: SignInWay, columns: number): TextLine[] {
  const width = Math.max(...lines.map(([command]) => command.length));
  return lines.flatMap(([command, meaning]): TextLine[] => {
    const line = `    ${command.padEnd(width)}  ${meaning}`;
    return line.length < columns
      ? [{ text: line }]
      : [{ text: `    ${command}` }, { text: `      ${meaning}`, manner: 'quiet' }];
  });
}
