import { Box } from 'ink';
import type { PrincipalRow } from '../../../account/account.ts';
import type { Principal, PrincipalType } from '../../../policy/names.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { isListEvent, listState, type Option } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { emptyWords, retryBinding } from '../listing-words.ts';
import type { Screen } from '../screen.ts';
import { TabLine } from '../tab-line.tsx';
import { changeTab, frontList, reduceFront, TAB_KEYS } from '../tabbed-lists.ts';

const ORDER: readonly PrincipalType[] = ['user', 'group', 'role'];
const LABELS: Readonly<Record<PrincipalType, string>> = { user: 'Users', group: 'Groups', role: 'Roles' };

/** Users, groups and roles to attach to, several at once, over all three lists. */
export const who: Screen = {
  id: 'who',
  question: () => 'Who shall get it?',
  enter: wizard => {
    const chosen = (type: PrincipalType) =>
      listState(wizard.answers.principals.filter(item => item.type === type).map(item => item.name));
    const front = wizard.local.who.front;
    const lists = { user: chosen('user'), group: chosen('group'), role: chosen('role') };
    return wantListing(withLocal(wizard, 'who', { front, lists }), front);
  },
  bindings: wizard =>
    listKeys(wizard, frontList(wizard.local.who), [
      ...TAB_KEYS,
      ...retryBinding(wizard.listings[wizard.local.who.front]),
    ]),
  typed: (wizard, text) => listTyped(frontList(wizard.local.who), text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return goForward(keep(wizard));
      case 'went-back':
        return goBack(keep(wizard));
      case 'retried':
        return wantListing(wizard, wizard.local.who.front);
      case 'tab-changed': {
        const tabs = changeTab(wizard.local.who, ORDER, event.by);
        return wantListing(withLocal(wizard, 'who', tabs), tabs.front);
      }
      default:
        if (!isListEvent(event)) return wizard;
        return keep(withLocal(wizard, 'who', reduceFront(wizard.local.who, event, options(wizard))));
    }
  },
  Body: ({ wizard, room }) => {
    const { front, lists } = wizard.local.who;
    const listing = wizard.listings[front];
    return (
      <Box flexDirection="column">
        <TabLine
          tabs={ORDER.map(type => ({ id: type, label: LABELS[type], chosen: lists[type].chosen.size }))}
          front={front}
          listing={listing}
          columns={room.columns}
        />
        <List
          options={options(wizard)}
          list={frontList(wizard.local.who)}
          room={{ ...room, rows: room.rows - 1 }}
          choice="several"
          empty={emptyWords(listing, `There are no ${LABELS[front].toLowerCase()} in this account.`)}
        />
      </Box>
    );
  },
  detail: wizard => {
    const chosen = wizard.answers.principals.map(item => safeLine(item.name));
    return [
      chosen.length === 0 ? 'Nobody is chosen yet.' : `Chosen: ${chosen.join(', ')}`,
      'Groups are easier to keep in order than single users: who joins the group gets the policy, who leaves loses it.',
    ];
  },
  help: [
    'A principal is who gets the policy: a user, a group of users, or a role that people or services assume.',
    'Select with space, as many as you like; a filter never loses what is selected. Every user, group and role holds ten managed policies at most, unless AWS raised the quota.',
    'AWS documentation: Adding and removing IAM identity permissions, IAM User Guide.',
  ],
};

const optionCache = new WeakMap<readonly PrincipalRow[], readonly Option[]>();

function options(wizard: Wizard): readonly Option[] {
  const { items } = wizard.listings[wizard.local.who.front];
  const known = optionCache.get(items);
  if (known) return known;
  const made = items.map(
    (item): Option => ({ id: item.name, label: safeLine(item.name), note: safeLine(item.path) }),
  );
  optionCache.set(items, made);
  return made;
}

/** Names given by flags stay chosen, whether or not the lists have arrived. */
function keep(wizard: Wizard): Wizard {
  const principals = ORDER.flatMap(type =>
    [...wizard.local.who.lists[type].chosen].map(
      (principalName): Principal => ({ type, name: principalName }),
    ),
  );
  return withAnswers(wizard, { principals });
}
