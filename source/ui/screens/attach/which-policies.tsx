import { Box } from 'ink';
import type { PolicyRow } from '../../../account/account.ts';
import { policyNameOf } from '../../../policy/arn.ts';
import { creates, managedPolicyOf } from '../../../procedure/answers.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import { highlighted, isListEvent, listState, type Option } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { emptyWords, retryBinding } from '../listing-words.ts';
import type { Screen } from '../screen.ts';
import { TabLine } from '../tab-line.tsx';
import { changeTab, frontList, reduceFront, TAB_KEYS } from '../tabbed-lists.ts';

const ORDER = ['customer', 'aws'] as const;
const LABELS = { customer: 'Your own', aws: 'AWS managed' } as const;

/** Existing policies to attach, besides the one that is being made. */
export const whichPolicies: Screen = {
  id: 'which-policies',
  question: wizard => {
    if (managedPolicyOf(wizard.answers) !== undefined) return 'Which policies besides that of the template?';
    return creates(wizard.answers)
      ? 'Which policies besides the new one?'
      : 'Which policies shall be attached?';
  },
  enter: wizard => {
    const { front } = wizard.local.policies;
    const chosen = listState(wizard.answers.policyArns);
    return wantListing(
      withLocal(wizard, 'policies', { front, lists: { customer: chosen, aws: chosen } }),
      front,
    );
  },
  bindings: wizard =>
    listKeys(wizard, frontList(wizard.local.policies), [
      ...TAB_KEYS,
      ...retryBinding(wizard.listings[wizard.local.policies.front]),
    ]),
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
        return wantListing(withLocal(wizard, 'policies', tabs), tabs.front);
      }
      default:
        if (!isListEvent(event)) return wizard;
        if (event.type === 'option-toggled' && refusal(wizard) !== undefined)
          return { ...wizard, problem: refusal(wizard) };
        return keep(
          withLocal(wizard, 'policies', reduceFront(wizard.local.policies, event, options(wizard))),
        );
    }
  },
  Body: ({ wizard, room }) => {
    const { front } = wizard.local.policies;
    const listing = wizard.listings[front];
    const ofAws = wizard.answers.policyArns.filter(isAwsManaged).length;
    const chosen = { customer: wizard.answers.policyArns.length - ofAws, aws: ofAws };
    return (
      <Box flexDirection="column">
        <TabLine
          tabs={ORDER.map(id => ({ id, label: LABELS[id], chosen: chosen[id] }))}
          front={front}
          listing={listing}
          columns={room.columns}
        />
        <List
          options={options(wizard)}
          list={frontList(wizard.local.policies)}
          room={{ ...room, rows: room.rows - 1 }}
          choice="several"
          empty={emptyWords(listing, 'There are no customer managed policies in this account yet.')}
        />
      </Box>
    );
  },
  detail: wizard => {
    const { policyName } = wizard.answers;
    const managed = managedPolicyOf(wizard.answers);
    const arns = wizard.answers.policyArns.map(safeLine);
    return [
      ...(creates(wizard.answers) ? [`${safeLine(policyName)}, the new policy, is chosen already.`] : []),
      ...(managed === undefined
        ? []
        : [`${policyNameOf(managed)}, the policy of the template, is chosen already.`]),
      arns.length === 0 ? 'No other policy is chosen.' : `Chosen: ${arns.join(', ')}`,
    ];
  },
  help: [
    'Customer managed policies are your own; AWS managed policies are kept by AWS, and may allow more than you want.',
    'AWS documentation: Managed policies and inline policies, IAM User Guide.',
  ],
};

const optionCache = new WeakMap<readonly PolicyRow[], readonly Option[]>();

function options(wizard: Wizard): readonly Option[] {
  const { items } = wizard.listings[wizard.local.policies.front];
  const known = optionCache.get(items);
  if (known) return known;
  const made = items.map(
    (policy): Option => ({
      id: policy.arn,
      label: safeLine(policy.name),
      note: policy.attachable
        ? `attached ${plural(policy.attachmentCount, 'time')}`
        : 'belongs to a service-linked role',
      ...(policy.attachable ? {} : { disabled: 'belongs to a service-linked role' }),
    }),
  );
  optionCache.set(items, made);
  return made;
}

/** Why the highlighted policy cannot be chosen. */
function refusal(wizard: Wizard): string | undefined {
  const row = highlighted(options(wizard), frontList(wizard.local.policies));
  return row?.disabled && `${row.label} cannot be attached: it ${row.disabled}.`;
}

function isAwsManaged(arn: string): boolean {
  return /^arn:[^:]*:iam::aws:/.test(arn);
}

/** Both lists share the ticks: a policy is known by its ARN. */
function keep(wizard: Wizard): Wizard {
  const { chosen } = frontList(wizard.local.policies);
  const { lists } = wizard.local.policies;
  const shared = { customer: { ...lists.customer, chosen }, aws: { ...lists.aws, chosen } };
  return withAnswers(withLocal(wizard, 'policies', { ...wizard.local.policies, lists: shared }), {
    policyArns: [...chosen],
  });
}
