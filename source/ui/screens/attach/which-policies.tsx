import { Box, Text } from 'ink';
import { policyNameOf } from '../../../policy/arn.ts';
import { creates, managedPolicyOf } from '../../../procedure/answers.ts';
import { EXPLAINED_ATTACHED_POLICIES } from '../../../procedure/explained/attaching.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutEnd } from '../../../text/width.ts';
import { Line } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, type ListEvent, listState } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listTyped } from '../list-keys.ts';
import { emptyWords, partWords, retryBinding } from '../listing-words.ts';
import type { Screen } from '../screen.ts';
import { TabLine } from '../tab-line.tsx';
import { changeTab, frontList, reduceFront, tabbedKeys } from '../tabbed-lists.ts';
import { lookAt } from './looks.ts';
import { openPolicyText } from './open-policy-text.ts';
import { type PolicyTab, policyOptions, tabOfPolicy } from './policy-rows.ts';
import { quotaCaution, quotaLine } from './quota-words.ts';
import { nameSome } from './who-words.ts';

const ORDER: readonly PolicyTab[] = ['customer', 'aws'];
const LABELS: Readonly<Record<PolicyTab, string>> = { customer: 'Your own', aws: 'AWS managed' };

const EMPTY: Readonly<Record<PolicyTab, string>> = {
  customer:
    'There are no customer managed policies in this account yet. tab shows those of AWS; a policy of your own is made by "Create a policy" in the menu.',
  aws: 'AWS shows no policies of its own here.',
};

/** Chosen principals whose quota is looked at; those of more are left to the plan. */
const LOOKED_AT = 40;

/** Existing policies to attach, besides the one that is being made. */
export const whichPolicies: Screen = {
  id: 'which-policies',
  question: wizard => {
    if (managedPolicyOf(wizard.answers) !== undefined) return 'Which policies besides that of the template?';
    return creates(wizard.answers) ? 'Which policies besides the new one?' : stepQuestion('which-policies');
  },
  enter: wizard => {
    const { front, lists } = wizard.local.policies;
    const list = (tab: PolicyTab) =>
      listState(wizard.answers.policyArns, lists[tab].filter.graphemes.length === 0 ? lists[tab].cursor : 0);
    const entered = withLocal(wizard, 'policies', {
      front,
      lists: { customer: list('customer'), aws: list('aws') },
    });
    return wantListing(withLocal(entered, 'namedPolicies', wizard.answers.policyArns), front);
  },
  resume: wizard => wizard,
  bindings: wizard => tabbedKeys(wizard, frontList(wizard.local.policies), ownKeys(wizard)),
  typed: (wizard, text) => listTyped(frontList(wizard.local.policies), text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return goForward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'retried':
        return wantListing(wizard, wizard.local.policies.front);
      case 'tab-changed': {
        const tabs = changeTab(wizard.local.policies, ORDER, event.by);
        return wantListing(
          withLocal(wizard, 'policies', shareTicks(tabs, frontList(wizard.local.policies).chosen)),
          tabs.front,
        );
      }
      case 'document-opened': {
        const row = highlightedPolicy(wizard);
        return row === undefined ? wizard : openPolicyText(wizard, row.id);
      }
      default:
        return isListEvent(event) ? reduceTicks(wizard, event) : wizard;
    }
  },
  settled: wizard => lookAt(wizard, wizard.answers.principals.slice(0, LOOKED_AT)),
  Body: ({ wizard, room }) => {
    const { front } = wizard.local.policies;
    const listing = wizard.listings[front];
    const { policyArns } = wizard.answers;
    const pinned = pinnedWords(wizard);
    const chosen = (tab: PolicyTab) => policyArns.filter(arn => tabOfPolicy(arn) === tab).length;
    return (
      <Box flexDirection="column">
        <TabLine
          tabs={ORDER.map(id => ({ id, label: LABELS[id], chosen: chosen(id) }))}
          front={front}
          listing={listing}
          columns={room.columns}
        />
        {pinned !== undefined && <PinnedLine words={pinned} />}
        <List
          options={policyOptions(wizard, front)}
          list={frontList(wizard.local.policies)}
          room={{ ...room, rows: room.rows - (pinned === undefined ? 1 : 2) }}
          choice="several"
          empty={emptyWords(listing, EMPTY[front])}
        />
      </Box>
    );
  },
  detail: wizard => {
    const row = highlightedPolicy(wizard);
    const names = wizard.answers.policyArns.map(policyNameOf);
    return [
      row === undefined
        ? ''
        : row.disabled === undefined
          ? safeLine(row.id)
          : `${row.label} ${row.disabled}.`,
      quotaLine(wizard),
      names.length === 0 ? 'No existing policy is chosen.' : `Chosen: ${nameSome(names)}.`,
    ]
      .filter(Boolean)
      .map(line => cutEnd(line, wizard.size.columns - 4, '...'));
  },
  caution: wizard => partWords(wizard.listings[wizard.local.policies.front]) ?? quotaCaution(wizard),
  help: withOwnWords(
    EXPLAINED_ATTACHED_POLICIES,
    'i shows the document of the highlighted policy. Whoever of the chosen has the least room is named below the list.',
  ),
};

function ownKeys(wizard: Wizard): Binding[] {
  const row = highlightedPolicy(wizard);
  return [
    ...(row === undefined
      ? []
      : [{ keys: ['i'], shown: 'i', label: 'read', event: { type: 'document-opened' } } as const]),
    ...retryBinding(wizard.listings[wizard.local.policies.front]),
  ];
}

function highlightedPolicy(wizard: Wizard) {
  const { policies } = wizard.local;
  return highlighted(policyOptions(wizard, policies.front), frontList(policies));
}

function reduceTicks(wizard: Wizard, event: ListEvent): Wizard {
  const { policies } = wizard.local;
  const row = highlightedPolicy(wizard);
  if (event.type === 'option-toggled' && row?.disabled !== undefined)
    return { ...wizard, problem: `${row.label} cannot be attached: it ${row.disabled}.` };
  const next = reduceFront(policies, event, policyOptions(wizard, policies.front));
  const { chosen } = frontList(next);
  if (chosen === frontList(policies).chosen) return withLocal(wizard, 'policies', next);
  return withAnswers(withLocal(wizard, 'policies', shareTicks(next, chosen)), { policyArns: [...chosen] });
}

/** Both lists share the ticks: a policy is known by its ARN. */
function shareTicks(
  tabs: Wizard['local']['policies'],
  chosen: ReadonlySet<string>,
): Wizard['local']['policies'] {
  const { front, lists } = tabs;
  return { front, lists: { customer: { ...lists.customer, chosen }, aws: { ...lists.aws, chosen } } };
}

/** What is attached whatever is chosen here. */
function pinnedWords({ answers }: Wizard): string | undefined {
  const managed = managedPolicyOf(answers);
  if (managed !== undefined) return `${policyNameOf(managed)}, the policy of the template`;
  if (!creates(answers)) return undefined;
  const what = answers.existing === undefined ? 'the new policy' : 'with its new version';
  return `${safeLine(answers.policyName)}, ${what}`;
}

function PinnedLine({ words }: { words: string }) {
  const { on } = useSymbols();
  return (
    <Line>
      {`  ${on} ${words} `}
      <Text dimColor>is chosen already</Text>
    </Line>
  );
}
