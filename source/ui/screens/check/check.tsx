import { Box } from 'ink';
import type { ReactElement } from 'react';
import { policyNameOf } from '../../../policy/arn.ts';
import { EXPLAINED_CHECKS } from '../../../procedure/explained/reviews.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { useSymbols } from '../../frame/theme.ts';
import { isListEvent, type ListState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { Tabs } from '../../prompts/tabs-view.tsx';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Listing, Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { arrivalWords, emptyWords, retryBinding } from '../listing-words.ts';
import type { Room, Screen } from '../screen.ts';
import { managedListing, TAB_KEYS, tabBeside, wantTab } from '../tabbed-lists.ts';
import { checkOptions, checkRow, chooseCheck } from './check-rows.ts';
import { CHECK_TABS, type CheckTab } from './check-state.ts';
import { checkPolicy } from './open-check.ts';

/** Which policy shall be checked: one of the person's own, one of the account or of AWS, or a template. */
export const check: Screen = {
  id: 'check',
  question: () => 'Which policy shall be checked? Nothing will be written.',
  enter: wizard => wantTab(withLocal(wizard, 'checkAwaits', undefined), wizard.local.check.front),
  resume: wizard => withLocal(wizard, 'checkAwaits', undefined),
  bindings: wizard => {
    const listing = managedListing(wizard, wizard.local.check.front);
    return listKeys(wizard, frontList(wizard), [
      ...TAB_KEYS,
      ...(listing === undefined ? [] : retryBinding(listing)),
    ]);
  },
  typed: (wizard, text) => listTyped(frontList(wizard), text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return chooseCheck(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'tab-changed':
        return changeTab(wizard, event.by);
      case 'retried':
        return wantTab(wizard, wizard.local.check.front);
      case 'policy-read':
        return event.arn === wizard.local.checkAwaits ? checkPolicy(wizard, event) : wizard;
      case 'errand-failed': {
        const { errand, failure } = event;
        if (errand.type !== 'read-policy' || errand.arn !== wizard.local.checkAwaits) return wizard;
        const words = [`${failure.code}: ${failure.message}`, failure.hint, 'Enter tries again.'];
        return {
          ...withLocal(wizard, 'checkAwaits', undefined),
          problem: words.filter(Boolean).join(' '),
        };
      }
      default: {
        if (!isListEvent(event)) return wizard;
        const { front, lists } = wizard.local.check;
        const list = reduceList(lists[front], event, checkOptions(wizard, front));
        return withLocal(wizard, 'check', { front, lists: { ...lists, [front]: list } });
      }
    }
  },
  Body,
  detail: wizard => checkRow(wizard)?.detail ?? [],
  help: EXPLAINED_CHECKS,
};

const LABELS: Readonly<Record<CheckTab, string>> = {
  own: 'File or paste',
  customer: 'Your policies',
  aws: 'AWS managed',
  templates: 'Templates',
};

function changeTab(wizard: Wizard, by: 1 | -1): Wizard {
  const { front, lists } = wizard.local.check;
  const beside = tabBeside(front, CHECK_TABS, by);
  const next = withLocal(wizard, 'check', { front: beside, lists });
  return wantTab(withLocal(next, 'checkAwaits', undefined), beside);
}

function frontList({ local: { check: tabs } }: Wizard): ListState {
  return tabs.lists[tabs.front];
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { more } = useSymbols();
  const { front, lists } = wizard.local.check;
  const listing = managedListing(wizard, wizard.local.check.front);
  return (
    <Box flexDirection="column">
      <Tabs
        tabs={CHECK_TABS.map(id => ({ id, label: LABELS[id] }))}
        front={front}
        note={noteOf(wizard, listing, more)}
        columns={room.columns}
      />
      <List
        options={checkOptions(wizard, front)}
        list={lists[front]}
        room={{ ...room, rows: room.rows - 1 }}
        choice="one"
        empty={listing === undefined ? 'There are no templates.' : emptyWords(listing, EMPTY)}
      />
    </Box>
  );
}

const EMPTY = 'This account has no customer managed policy yet: check a file, a paste or a template.';

function noteOf({ local }: Wizard, listing: Listing<unknown> | undefined, more: string): string {
  if (local.checkAwaits !== undefined) return `reading ${safeLine(policyNameOf(local.checkAwaits))}${more}`;
  return listing === undefined ? '' : arrivalWords(listing, more);
}
