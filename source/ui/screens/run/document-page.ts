import { serialize } from '../../../policy/document.ts';
import { safeBlock } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { JsonPage } from '../../prompts/json-view-state.ts';
import type { Wizard } from '../../state/wizard.ts';

/** documentPage is the JSON that would be sent, where the final review shows it. */
export function documentPage({ plan, local: { confirm }, size }: Wizard): JsonPage | undefined {
  if (plan.status !== 'ready' || confirm.shows !== 'document') return undefined;
  const { policy } = plan.value;
  if (policy === undefined || confirm.consent.stage === 'asking-again') return undefined;
  return {
    text: safeBlock(serialize(policy.document)),
    columns: size.columns,
    rows: layoutFor(size).bodyRows,
  };
}
