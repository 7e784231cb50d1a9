import { policySize, serialize } from '../../../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../../../policy/limits.ts';
import { placedFindings } from '../../../policy/lint/placed.ts';
import { summarizePolicy } from '../../../policy/summarize/summarize.ts';
import { finalDocument } from '../../../procedure/answers.ts';
import { safeBlock } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import { BACK, NEXT } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { codeLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, goForward, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { findingLines } from '../finding-lines.ts';
import type { Screen } from '../screen.ts';

/** The policy in words, what lint finds in it, and the JSON that will be sent. */
export const reviewPolicy: Screen = {
  id: 'review-policy',
  question: () => 'Is this the policy that you mean?',
  enter: wizard => withLocal(wizard, 'reviewScroll', 0),
  bindings: wizard => [...scrollBindings(layoutFor(wizard.size).bodyRows - 1), NEXT, BACK],
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return goForward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'scrolled': {
        const { bodyRows } = layoutFor(wizard.size);
        const start = scrollStart(wizard.local.reviewScroll, lines(wizard).length, bodyRows);
        return withLocal(
          wizard,
          'reviewScroll',
          scrollStart(start + event.by, lines(wizard).length, bodyRows),
        );
      }
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => (
    <Scroll lines={lines(wizard)} from={wizard.local.reviewScroll} height={room.rows} />
  ),
  detail: wizard => {
    const size = policySize(finalDocument(wizard.answers));
    return [
      `${size.toLocaleString('en-US')} of ${POLICY_SIZE_QUOTA.toLocaleString('en-US')} characters. This JSON is what IAM will be sent.`,
    ];
  },
  help: [
    'Read what the policy allows, what may be wrong with it (!), then its JSON. Nothing has been sent to AWS yet; the name comes next.',
    'Every finding has a code; docs/findings.md explains it with an example.',
    'Version 2012-10-17 is the version of the policy language, not a date of yours.',
    'AWS documentation: Creating IAM policies (console), IAM User Guide.',
  ],
};

function lines(wizard: Wizard): TextLine[] {
  const document = finalDocument(wizard.answers);
  const { columns } = wizard.size;
  const text = serialize(document);
  const words = summarizePolicy(document).flatMap((sentence, index) =>
    sentenceLines(`${index + 1}. ${sentence}`, columns, 'strong'),
  );
  const findings = findingLines(placedFindings(text), columns);
  return [
    ...words,
    { text: '' },
    ...(findings.length === 0 ? [] : [...findings, { text: '' }]),
    ...codeLines(safeBlock(text), columns),
  ];
}
