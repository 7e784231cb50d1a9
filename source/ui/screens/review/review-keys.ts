import type { Binding } from '../../keys/binding.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { jsonViewKeys } from '../../prompts/json-view-keys.ts';
import type { Wizard } from '../../state/wizard.ts';
import { canUndo, findingInHand, fixable } from './mending.ts';
import { frontTab, jsonPage, roomOf } from './review-tabs.ts';
import { reviewIn } from './subject.ts';

/** reviewKeys are the keys of a review: those of the view in front, mending, and asking. */
export function reviewKeys(wizard: Wizard): Binding[] {
  const view = viewKeys(wizard);
  if (isSearching(wizard)) return view;
  return [...view, ...mendingKeys(wizard), ...TAB_KEYS, ...askKeys(wizard)];
}

/** isSearching tells whether typing goes to a search. */
export function isSearching(wizard: Wizard): boolean {
  return frontTab(wizard) === 'json' && wizard.local.review.json.mode === 'searching';
}

function viewKeys(wizard: Wizard): Binding[] {
  switch (frontTab(wizard)) {
    case 'json':
      return jsonViewKeys(wizard.local.review.json, jsonPage(wizard), event => event);
    case 'findings':
      return reviewIn(wizard).findings.length === 0 ? [] : FINDING_KEYS;
    default:
      return scrollBindings(Math.max(1, roomOf(wizard).rows - 1));
  }
}

const FINDING_KEYS: Binding[] = [
  { keys: ['up'], shown: '↑↓', label: 'finding', event: { type: 'finding-sought', by: -1 }, rank: 'spare' },
  {
    keys: ['down'],
    shown: '↓',
    label: 'the next one',
    event: { type: 'finding-sought', by: 1 },
    quiet: true,
  },
];

const TAB_KEYS: readonly Binding[] = [
  { keys: ['tab', 'right'], shown: 'tab', label: 'view', event: { type: 'tab-changed', by: 1 } },
  {
    keys: ['shift-tab', 'left'],
    shown: 'shift+tab',
    label: 'the view before',
    event: { type: 'tab-changed', by: -1 },
    quiet: true,
  },
];

function mendingKeys(wizard: Wizard): Binding[] {
  const count = fixable(wizard);
  const front = frontTab(wizard);
  const isFixable = front === 'findings' && findingInHand(wizard)?.remedy.kind === 'fix';
  const one: Binding = { keys: ['f'], shown: 'f', label: 'mend it', event: { type: 'finding-mended' } };
  const all: Binding = {
    keys: ['F'],
    shown: 'F',
    label: `mend ${count}`,
    event: { type: 'findings-mended' },
  };
  const undo: Binding = { keys: ['u'], shown: 'u', label: 'undo', event: { type: 'mending-undone' } };
  const isAside = front === 'json' || front === 'table';
  return [
    ...(isFixable ? [one] : []),
    ...(count > (isFixable ? 1 : 0) ? [isAside ? { ...all, quiet: true as const } : all] : []),
    ...(canUndo(wizard) ? [undo] : []),
  ];
}

function askKeys(wizard: Wizard): Binding[] {
  if (reviewIn(wizard).reading.kind === 'problems') return [];
  return [{ keys: ['t'], shown: 't', label: 'ask it', event: { type: 'questions-opened' } }];
}
