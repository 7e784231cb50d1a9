import { planDifferences, sentJson } from '../../../procedure/plan-documents.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { confirmKeys } from '../../prompts/confirm-keys.ts';
import { jsonViewKeys } from '../../prompts/json-view-keys.ts';
import type { Wizard } from '../../state/wizard.ts';
import { documentPage } from './document-page.ts';
import { mendKeys } from './mend-keys.ts';
import { verdictOf } from './review-verdict.ts';
import type { ConfirmView } from './run-screen-state.ts';

/** reviewKeys are the keys of the final review: what else to look at, and what to decide. */
export function reviewKeys(wizard: Wizard): Binding[] {
  const { code } = wizard.local.confirm;
  const page = documentPage(wizard);
  if (page === undefined)
    return decisionKeys(wizard, scrollBindings(layoutFor(wizard.size).bodyRows - 1), viewKeys(wizard));
  const reading = jsonViewKeys(code, page, event => event);
  if (code.mode === 'searching') return reading;
  return decisionKeys(wizard, reading, viewKeys(wizard).map(othersQuietly));
}

function decisionKeys(wizard: Wizard, scroll: readonly Binding[], views: readonly Binding[]): Binding[] {
  const { consent } = wizard.local.confirm;
  const consentKeys = confirmKeys(consent, CONSENT, event => event);
  const retry: Binding = { keys: ['r'], shown: 'r', label: 'check again', event: { type: 'retried' } };
  switch (verdictOf(wizard)) {
    case 'none-yet':
      return [BACK];
    case 'unreadable':
      return [...scroll, retry, BACK];
    case 'blocked':
      return [...scroll, ...views.map(quietly), { ...retry, rank: 'spare' }, ...mendKeys(wizard), BACK];
    case 'nothing-to-do':
      return [...scroll, ...views, ...DONE, BACK];
    case 'asking-again':
      return [...scroll, ...consentKeys];
    case 'ready':
      return [...scroll, ...views, quietly(retry), ...consentKeys, BACK];
  }
}

const CONSENT = { first: 'make these changes', again: 'go on all the same' };

const DONE: readonly Binding[] = [
  { keys: ['m'], shown: 'm', label: 'menu', event: { type: 'started-over' } },
  { keys: ['enter'], shown: 'enter', label: 'done', event: { type: 'answered' } },
];

/** viewKeys are the other sides of the plan; where the footer is short of room, the ones named in the detail give way. */
export function viewKeys({ plan, undertaking, local }: Wizard): Binding[] {
  if (plan.status !== 'ready') return [];
  const { findings } = plan.value;
  const view = (key: string, shows: ConfirmView['shows'], label: string): Binding => ({
    keys: [key],
    shown: key,
    label: local.confirm.shows === shows ? 'the changes' : label,
    event: { type: 'view-chosen', view: shows },
  });
  const spare = { rank: 'spare' } as const;
  return [
    ...(sentJson(plan.value) === undefined ? [] : [{ ...view('j', 'document', 'JSON'), ...spare }]),
    { ...view('c', 'command', 'command'), ...spare },
    ...(undertaking.kind === 'answers' ? [{ ...SAVE, ...spare }] : []),
    ...(planDifferences(plan.value).length === 0 ? [] : [view('d', 'differences', 'differences')]),
    ...(findings.length === 0 ? [] : [view('w', 'findings', 'warnings')]),
  ];
}

/** What the detail and the help name is left out of the footer where other keys count more. */
function quietly(binding: Binding): Binding {
  return { ...binding, quiet: true };
}

/** Beside the JSON its own keys count more than other views. */
function othersQuietly(binding: Binding): Binding {
  const { event } = binding;
  return event.type === 'view-chosen' && event.view === 'document' ? binding : quietly(binding);
}

const SAVE: Binding = {
  keys: ['s'],
  shown: 's',
  label: 'save',
  event: { type: 'request-wanted' },
  alone: true,
};
