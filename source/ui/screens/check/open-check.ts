import { policyNameOf } from '../../../policy/arn.ts';
import { begin, noAnswers } from '../../../procedure/answers.ts';
import type { DocumentText } from '../../../procedure/document-file.ts';
import { readableText } from '../../../procedure/reviewed-policy.ts';
import type { Template } from '../../../template/template.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { NEW_REVIEW_STATE } from '../review/review-state.ts';
import type { Checked, CheckedSource } from './check-state.ts';

/** checkText checks a text of the person's own. */
export function checkText(wizard: Wizard, { origin, text }: DocumentText, source: CheckedSource): Wizard {
  const reviewed = { kind: 'text', text: readableText(text) } as const;
  return openCheck(wizard, { origin, source, given: reviewed, reviewed, saved: undefined });
}

/** checkPolicy checks a policy of the account or of AWS. */
export function checkPolicy(
  wizard: Wizard,
  policy: { readonly arn: string; readonly versionId: string; readonly text: string },
): Wizard {
  const { arn, versionId, text } = policy;
  return checkText(wizard, { origin: policyNameOf(arn), text }, { kind: 'policy', arn, versionId });
}

/** checkTemplate checks a template; example values stand where it asks for some. */
export function checkTemplate(wizard: Wizard, template: Template): Wizard {
  const examples = template.parameters.flatMap(({ name, example, from }) =>
    from === 'caller' || example === '' ? [] : [[name, example] as const],
  );
  const start = { kind: 'template', template, variant: 'corrected' } as const;
  const { callerValues } = wizard.answers;
  const answers = {
    ...begin({ ...noAnswers('create'), callerValues }, start),
    parameters: Object.fromEntries(examples),
  };
  const reviewed = { kind: 'answers', answers } as const;
  return openCheck(wizard, {
    origin: `template ${template.name}`,
    source: { kind: 'template' },
    given: reviewed,
    reviewed,
    saved: undefined,
  });
}

/** openCheck shows what was found in a policy, from the screen on which it was chosen. */
function openCheck(wizard: Wizard, checked: Checked): Wizard {
  const known = withLocal(withLocal(wizard, 'checked', checked), 'checkAwaits', undefined);
  return openScreen(withLocal(known, 'review', NEW_REVIEW_STATE), 'check-review');
}
