import { Box } from 'ink';
import type { ReactElement } from 'react';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_STARTS } from '../../../procedure/explained/starts.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { useSymbols } from '../../frame/theme.ts';
import type { Binding } from '../../keys/binding.ts';
import { isListEvent, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { Tabs } from '../../prompts/tabs-view.tsx';
import { goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { arrivalWords, emptyWords, retryBinding } from '../listing-words.ts';
import type { Room, Screen } from '../screen.ts';
import { managedListing, TAB_KEYS, tabBeside, wantTab } from '../tabbed-lists.ts';
import { START_TABS, type StartTab } from './create-state.ts';
import { atChosenStart, chooseStart, startRow, templateInHand } from './start-choice.ts';
import { startOptions } from './start-options.ts';
import { changeVariant, variantKeys } from './template-variant.ts';

/** Where the policy starts from: a template, a policy that exists, a document of the person's own, or nothing. */
export const start: Screen = {
  id: 'start',
  question: () => stepQuestion('start'),
  enter: wizard => {
    const ready = atChosenStart(withLocal(wizard, 'startAnnounced', undefined));
    return wantTab(ready, ready.local.start.front);
  },
  resume: wizard => wizard,
  bindings: wizard => {
    const listing = managedListing(wizard, wizard.local.start.front);
    return listKeys(wizard, frontList(wizard), [
      ...TAB_KEYS,
      ...templateKeys(wizard),
      ...(listing === undefined ? [] : retryBinding(listing)),
    ]);
  },
  typed: (wizard, text) => listTyped(frontList(wizard), text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return chooseStart(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'tab-changed':
        return changeTab(wizard, event.by);
      case 'retried':
        return wantTab(wizard, wizard.local.start.front);
      case 'variant-changed':
        return changeVariant(wizard);
      case 'details-opened':
        return templateInHand(wizard) === undefined ? wizard : openScreen(wizard, 'template-details');
      default: {
        if (!isListEvent(event)) return wizard;
        const { front, lists } = wizard.local.start;
        const list = reduceList(lists[front], event, startOptions(wizard, front));
        return withLocal(wizard, 'start', { front, lists: { ...lists, [front]: list } });
      }
    }
  },
  Body,
  detail: wizard => startRow(wizard)?.detail ?? [],
  help: withOwnWords(
    EXPLAINED_STARTS,
    'v takes the example as AWS printed it, with its faults; d shows both side by side.',
  ),
};

const LABELS: Readonly<Record<StartTab, string>> = {
  templates: 'Templates',
  aws: 'AWS managed',
  customer: 'Your policies',
  other: 'Blank or file',
};

/** What the highlighted template offers besides itself. */
function templateKeys(wizard: Wizard): Binding[] {
  if (templateInHand(wizard) === undefined) return [];
  return [
    { keys: ['d'], shown: 'd', label: 'details', event: { type: 'details-opened' } },
    ...variantKeys(wizard),
  ];
}

function changeTab(wizard: Wizard, by: 1 | -1): Wizard {
  const { front, lists } = wizard.local.start;
  const beside = tabBeside(front, START_TABS, by);
  return wantTab(withLocal(wizard, 'start', { front: beside, lists }), beside);
}

function frontList({ local: { start: tabs } }: Wizard) {
  return tabs.lists[tabs.front];
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { more } = useSymbols();
  const { front, lists } = wizard.local.start;
  const listing = managedListing(wizard, wizard.local.start.front);
  return (
    <Box flexDirection="column">
      <Tabs
        tabs={START_TABS.map(id => ({ id, label: LABELS[id] }))}
        front={front}
        note={listing === undefined ? '' : arrivalWords(listing, more)}
        columns={room.columns}
      />
      <List
        options={startOptions(wizard, front)}
        list={lists[front]}
        room={{ ...room, rows: room.rows - 1 }}
        choice="one"
        empty={listing === undefined ? 'There are no templates.' : emptyWords(listing, EMPTY)}
      />
    </Box>
  );
}

const EMPTY = 'This account has no customer managed policy yet: start from a template or from nothing.';
