import { sentJson } from '../../../procedure/plan-documents.ts';
import { safeBlock } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { JsonPage } from '../../prompts/json-view-state.ts';
import type { Wizard } from '../../state/wizard.ts';

/** documentPage is the JSON that would be sent, where the final review shows it. */
export function documentPage({ plan, local: { confirm }, size }: Wizard): JsonPage | undefined {
  if (plan.status !== 'ready' || confirm.shows !== 'document') return undefined;
  const text = sentJson(plan.value);
  if (text === undefined || confirm.consent.stage === 'asking-again') return undefined;
  return { text: safeBlock(text), columns: size.columns, rows: layoutFor(size).bodyRows };
}
