import { jsonViewState } from '../../prompts/json-view-state.ts';
import { openScreen, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { tabOfPolicy } from './policy-rows.ts';

/** openPolicyText shows the document of an existing policy: that of its default version. */
export function openPolicyText(wizard: Wizard, arn: string): Wizard {
  const row = wizard.listings[tabOfPolicy(arn)].items.find(item => item.arn === arn);
  const versionId = row?.defaultVersionId;
  const opened = openScreen(wizard, 'policy-text');
  const shown = withLocal(opened, 'policyText', {
    arn,
    versionId,
    text: { status: 'awaited' },
    view: jsonViewState(),
  });
  return sendFor(shown, { type: 'read-document', arn, versionId });
}
