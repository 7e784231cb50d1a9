import { Box } from 'ink';
import type { PrincipalType } from '../../../policy/names.ts';
import { fullSentence } from '../../../procedure/attachment-fit.ts';
import { EXPLAINED_PRINCIPALS } from '../../../procedure/explained/attaching.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { layoutFor, windowAround } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, type ListEvent, visibleOptions } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import type { ScreenEvent } from '../../state/events.ts';
import { goBack, goForward, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listTyped } from '../list-keys.ts';
import { emptyWords, partWords, retryBinding } from '../listing-words.ts';
import type { Screen } from '../screen.ts';
import { TabLine } from '../tab-line.tsx';
import { changeTab, frontList, reduceFront, tabbedKeys } from '../tabbed-lists.ts';
import {
  chooseAll,
  chooseNone,
  keepTicks,
  listsFor,
  PRINCIPAL_TYPES,
  restoreChoice,
  takeGroup,
} from './choose-who.ts';
import { fitFor, lookAgain, lookAnew, lookAt, looksOf } from './looks.ts';
import { openNames } from './open-names.ts';
import { principalOptions } from './principal-rows.ts';
import { highlightedPrincipal, isFull, sharedGroupOf, whoConcern, whoDetail } from './who-words.ts';

const LABELS: Readonly<Record<PrincipalType, string>> = { user: 'Users', group: 'Groups', role: 'Roles' };

const EMPTY: Readonly<Record<PrincipalType, string>> = {
  user: 'There are no users in this account. People may come in through IAM Identity Center or roles instead: tab shows the roles.',
  group:
    'There are no groups in this account. An administrator makes one with: aws iam create-group --group-name NAME. Until then choose users or roles.',
  role: 'There are no roles in this account.',
};

/** Users, groups and roles to attach to, several at once, over all three lists. */
export const who: Screen = {
  id: 'who',
  question: () => stepQuestion('who'),
  enter: wizard => {
    const { front } = wizard.local.who;
    const entered = withLocal(lookAnew(wizard), 'who', { front, lists: listsFor(wizard) });
    return wantListing(withLocal(entered, 'named', wizard.answers.principals), front);
  },
  resume: wizard => wizard,
  bindings: wizard => tabbedKeys(wizard, frontList(wizard.local.who), ownKeys(wizard)),
  typed: (wizard, text) => {
    const list = frontList(wizard.local.who);
    if (wizard.pasting && !list.filtering) return { type: 'names-typed', text };
    return listTyped(list, text);
  },
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'retried':
        return wantListing(lookAgain(wizard), wizard.local.who.front);
      case 'tab-changed': {
        const tabs = changeTab(wizard.local.who, PRINCIPAL_TYPES, event.by);
        return wantListing(withLocal(wizard, 'who', tabs), tabs.front);
      }
      case 'names-opened':
        return openNames(wizard);
      case 'names-typed':
        return openNames(wizard, event.text);
      default:
        return isListEvent(event) ? reduceTicks(wizard, event) : reduceChoice(wizard, event);
    }
  },
  settled: wizard => lookAt(wizard, inSight(wizard)),
  Body: ({ wizard, room }) => {
    const { front, lists } = wizard.local.who;
    const listing = wizard.listings[front];
    const empty = emptyWords(listing, EMPTY[front]);
    return (
      <Box flexDirection="column">
        <TabLine
          tabs={PRINCIPAL_TYPES.map(type => ({
            id: type,
            label: LABELS[type],
            chosen: lists[type].chosen.size,
          }))}
          front={front}
          listing={listing}
          columns={room.columns}
        />
        <List
          options={principalOptions(wizard, front)}
          list={frontList(wizard.local.who)}
          room={{ ...room, rows: room.rows - 1 }}
          choice="several"
          empty={listing.status === 'failed' ? `${empty} p takes names that you type.` : empty}
        />
      </Box>
    );
  },
  detail: whoDetail,
  caution: wizard => {
    const part = partWords(wizard.listings[wizard.local.who.front]);
    if (part !== undefined) return part;
    const principal = highlightedPrincipal(wizard);
    const isChosen = principal !== undefined && frontList(wizard.local.who).chosen.has(principal.name);
    const fit = isChosen && isFull(wizard, principal) ? fitFor(wizard, principal) : undefined;
    return fit && fullSentence(safeLine(principal?.name ?? ''), fit);
  },
  help: withOwnWords(
    EXPLAINED_PRINCIPALS,
    'Each row shows how many managed policies are attached of how many may be (the quota of the account), the path, and the groups of a user or the users of a group. A path is a folder in the ARN, with no rights of its own.',
    'Select with space, as many as you like; a filter never loses what is selected. p takes a list of names or ARNs, and so does pasting one here.',
  ),
};

function ownKeys(wizard: Wizard): Binding[] {
  const { front } = wizard.local.who;
  const [retry] = retryBinding(wizard.listings[front]);
  const looks = looksOf(wizard);
  const hasGaps =
    looks.barred.size > 0 || [...looks.found.values()].some(({ status }) => status === 'failed');
  return [
    { keys: ['p'], shown: 'p', label: 'paste', event: { type: 'names-opened' }, rank: 'spare' },
    {
      keys: ['a'],
      shown: 'a',
      label: 'choose all that are shown',
      event: { type: 'all-chosen' },
      quiet: true,
    },
    {
      keys: ['n'],
      shown: 'n',
      label: 'choose none of those shown',
      event: { type: 'none-chosen' },
      quiet: true,
    },
    ...(wizard.local.unchosen.length === 0
      ? []
      : [{ keys: ['u'], shown: 'u', label: 'bring back', event: { type: 'choice-restored' } } as const]),
    ...(sharedGroupOf(wizard) === undefined
      ? []
      : [{ keys: ['g'], shown: 'g', label: 'the group', event: { type: 'group-taken' } } as const]),
    ...(retry === undefined
      ? hasGaps
        ? [{ keys: ['r'], shown: 'r', label: 'look again', event: { type: 'retried' }, quiet: true } as const]
        : []
      : [retry]),
  ];
}

function reduceChoice(wizard: Wizard, event: ScreenEvent): Wizard {
  switch (event.type) {
    case 'all-chosen':
      return chooseAll(wizard);
    case 'none-chosen':
      return chooseNone(wizard);
    case 'choice-restored':
      return restoreChoice(wizard);
    case 'group-taken':
      return takeGroup(wizard);
    default:
      return wizard;
  }
}

function reduceTicks(wizard: Wizard, event: ListEvent): Wizard {
  const { front } = wizard.local.who;
  const options = principalOptions(wizard, front);
  const row = highlighted(options, frontList(wizard.local.who));
  if (event.type === 'option-toggled' && row?.disabled !== undefined)
    return { ...wizard, problem: `${row.label} ${row.disabled}.` };
  return keepTicks(wizard, withLocal(wizard, 'who', reduceFront(wizard.local.who, event, options)));
}

/** What the final review will refuse is said once; after that the person may go and see. */
function onward(wizard: Wizard): Wizard {
  const concern = whoConcern(wizard);
  if (concern === undefined || concern === wizard.local.whoTold) return goForward(wizard);
  const problem = `${concern} Enter once more goes on nevertheless.`;
  return { ...withLocal(wizard, 'whoTold', concern), problem };
}

/** Chosen ones that are looked at beside those in sight: quotas of more are left to the plan. */
const CHOSEN_LOOKED_AT = 24;

/** Whoever stands in the rows around the cursor, nearest first; then those who are chosen, and the group that they share. */
function inSight(wizard: Wizard) {
  const { front } = wizard.local.who;
  const list = frontList(wizard.local.who);
  const visible = visibleOptions(principalOptions(wizard, front), list);
  const cursor = Math.max(0, Math.min(list.cursor, visible.length - 1));
  const { from, to } = windowAround(cursor, visible.length, layoutFor(wizard.size).bodyRows - 1);
  const nearest = visible
    .slice(from, to)
    .map((option, offset) => ({ option, distance: Math.abs(from + offset - cursor) }))
    .filter(({ option }) => option.disabled === undefined)
    .sort((a, b) => a.distance - b.distance)
    .map(({ option }) => ({ type: front, name: option.id }));
  const group = sharedGroupOf(wizard);
  return [
    ...nearest,
    ...(group === undefined ? [] : [{ type: 'group' as const, name: group }]),
    ...wizard.answers.principals.slice(0, CHOSEN_LOOKED_AT),
  ];
}
