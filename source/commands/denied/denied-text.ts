import type { DeniedAnswer } from '../../procedure/denied/denied-answer.ts';
import { createCommand } from '../../procedure/denied/denied-answer.ts';
import { principalWords } from '../../procedure/denied/denied-principal.ts';
import { actionReference } from '../../reference/service.ts';
import { safeBlock, safeLine } from '../../text/safe-text.ts';
import type { Style } from '../output/style.ts';

const LABEL_WIDTH = 6;

/** deniedText tells who was denied what and why, what helps, and the statement that would allow it. */
export function deniedText(answer: DeniedAnswer, style: Style): string {
  const { denial, who, why, steps, least, alsoNeeded } = answer;
  const command = createCommand(answer);
  const about = actionReference(denial.action)?.description;
  const blocks = [
    [
      row('Who', principalWords(who), style),
      row('What', `${denial.action}${about === undefined || about === '' ? '' : ` (${about})`}`, style),
      row('On', denial.resource ?? 'not told', style),
      ...contextRows(answer, style),
      row('Why', why, style),
    ].join('\n'),
    steps.map(safeLine).join('\n'),
    ...(least === undefined ? [] : [safeBlock(JSON.stringify(least, undefined, 2))]),
    ...(alsoNeeded.length === 0 ? [] : [alsoNeeded.map(({ reason }) => safeLine(reason)).join('\n')]),
    ...(command === undefined ? [] : [`${policyWords(answer)}  ${command}`]),
  ];
  return blocks.join('\n\n');
}

/** Where another kind of policy limits, the command makes what has to stand beside it. */
function policyWords({ denial: { policyType = 'identity-based' } }: DeniedAnswer): string {
  return policyType === 'identity-based'
    ? 'To make a policy of it:'
    : 'To make an identity-based policy of it too, where none allows it yet:';
}

/** What the request said of itself, as a decoded message tells it. */
function contextRows({ denial }: DeniedAnswer, style: Style): string[] {
  return Object.entries(denial.context).map(([key, values], index) =>
    row(index === 0 ? 'With' : '', `${key} ${[values].flat().join(', ')}`, style),
  );
}

function row(label: string, words: string, style: Style): string {
  return `${style.faint(label.padEnd(LABEL_WIDTH))}${safeLine(words)}`;
}
