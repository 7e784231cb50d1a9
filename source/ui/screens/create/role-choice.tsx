import type { RoleRow } from '../../../account/roles.ts';
import type { Answers } from '../../../procedure/answers.ts';
import { EXPLAINED_ROLE_CHOICES } from '../../../procedure/explained/role-choices.ts';
import { type RoleChoice, type RolesRead, roleChoices } from '../../../procedure/role-choices.ts';
import { roleUse, TASK_USE } from '../../../procedure/role-uses.ts';
import { withMadeRole, withValue } from '../../../procedure/role-values.ts';
import { highlighted, isListEvent, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, goBack, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Listing, Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { emptyWords, partWords, retryBinding } from '../listing-words.ts';
import type { Screen } from '../screen.ts';
import { parameterInQuestion } from './open-role-choice.ts';

/** The roles that a placeholder can stand for: those of the account, and those that are made in the same run. */
export const roleChoice: Screen = {
  id: 'role-choice',
  question: ({ local }) => `Which role shall ${local.roleChoice.parameter} be?`,
  enter: wizard => wizard,
  bindings: wizard =>
    listKeys(wizard, wizard.local.roleChoice.list, retryBinding(wizard.listings.trust), {
      keys: ['enter'],
      shown: 'enter',
      label: 'take it',
      event: { type: 'answered' },
    }),
  typed: (wizard, text) => listTyped(wizard.local.roleChoice.list, text),
  reduce: (wizard, event) => {
    const { roleChoice: local } = wizard.local;
    if (event.type === 'answered') return take(wizard);
    if (event.type === 'went-back') return goBack(wizard);
    if (event.type === 'retried') return wantListing(wizard, 'trust');
    if (!isListEvent(event)) return wizard;
    const list = reduceList(local.list, event, choicesFor(wizard));
    return withLocal(wizard, 'roleChoice', { ...local, list });
  },
  Body: ({ wizard, room }) => (
    <List
      options={choicesFor(wizard)}
      list={wizard.local.roleChoice.list}
      room={room}
      choice="one"
      empty={emptyWords(wizard.listings.trust, 'The account has no role for it.')}
    />
  ),
  detail: wizard => highlighted(choicesFor(wizard), wizard.local.roleChoice.list)?.detail ?? [TYPE_IT],
  caution: ({ listings }) => partWords(listings.trust),
  help: EXPLAINED_ROLE_CHOICES,
};

const TYPE_IT = 'Esc goes back: the ARN of a role can be typed there.';

function take(wizard: Wizard): Wizard {
  const { list, parameter } = wizard.local.roleChoice;
  const choice = highlighted(choicesFor(wizard), list);
  if (choice === undefined) return { ...wizard, problem: `There is no role to take. ${TYPE_IT}` };
  if (choice.disabled !== undefined) return { ...wizard, problem: `${choice.label} ${choice.disabled}.` };
  const { answers } = wizard;
  const { parameters, roles } =
    choice.role === undefined
      ? withValue(answers, parameter, choice.arn)
      : withMadeRole(answers, parameter, choice.role);
  return closeScreen(withAnswers(wizard, { parameters, roles }));
}

interface Known {
  readonly answers: Answers;
  readonly parameter: string;
  readonly listing: Listing<RoleRow>;
  readonly choices: readonly RoleChoice[];
}

let known: Known | undefined;

/** The same array while nothing has changed, for thousands of roles are filtered by it. */
function choicesFor(wizard: Wizard): readonly RoleChoice[] {
  const { answers, listings, local } = wizard;
  const { parameter } = local.roleChoice;
  const listing = listings.trust;
  if (known?.answers === answers && known.parameter === parameter && known.listing === listing)
    return known.choices;
  const inQuestion = parameterInQuestion(wizard);
  const use = (inQuestion && roleUse(inQuestion)) ?? TASK_USE;
  const choices = roleChoices(answers, use, { rows: listing.items, status: STATUS[listing.status] });
  known = { answers, parameter, listing, choices };
  return choices;
}

const STATUS: Readonly<Record<Listing<RoleRow>['status'], RolesRead['status']>> = {
  idle: 'arriving',
  wanted: 'arriving',
  loading: 'arriving',
  complete: 'complete',
  failed: 'closed',
};
