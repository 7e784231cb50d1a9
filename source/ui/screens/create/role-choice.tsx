import type { RoleRow } from '../../../account/roles.ts';
import type { Answers } from '../../../procedure/answers.ts';
import { EXPLAINED_ROLE_CHOICES } from '../../../procedure/explained/role-choices.ts';
import { passedRoleUse } from '../../../procedure/passed-role-use.ts';
import { type RoleChoice, type RolesRead, roleChoices } from '../../../procedure/role-choices.ts';
import { type RoleUse, roleUse, TASK_USE } from '../../../procedure/role-uses.ts';
import { withMadeRole, withValue } from '../../../procedure/role-values.ts';
import { highlighted, isListEvent, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { closeScreen, goBack, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Listing, Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { emptyWords, partWords, retryBinding } from '../listing-words.ts';
import { takePasted } from '../scope/open-arn.ts';
import { resourceScope } from '../scope/resource-scope.ts';
import type { Screen } from '../screen.ts';
import { parameterInQuestion } from './open-role-choice.ts';

/** The roles that a placeholder can stand for: those of the account, and those that are made in the same run. */
export const roleChoice: Screen = {
  id: 'role-choice',
  question: ({ local: { roleChoice: about } }) =>
    about.parameter === undefined ? 'Which role may be passed?' : `Which role shall ${about.parameter} be?`,
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
  if (parameter === undefined) return takeArn(closeScreen(wizard), choice.arn);
  const { answers } = wizard;
  const { parameters, roles } =
    choice.role === undefined
      ? withValue(answers, parameter, choice.arn)
      : withMadeRole(answers, parameter, choice.role);
  return closeScreen(withAnswers(wizard, { parameters, roles }));
}

/** The ARN is shown part by part before it is named. */
function takeArn(wizard: Wizard, arn: string): Wizard {
  const draft = wizard.local.arnDraft;
  return draft === undefined ? wizard : takePasted(wizard, draft, arn);
}

function wantedFor(wizard: Wizard): RoleUse {
  const parameter = parameterInQuestion(wizard);
  if (parameter !== undefined) return roleUse(parameter) ?? TASK_USE;
  const statement = resourceScope(wizard)?.statement;
  return statement === undefined ? TASK_USE : passedRoleUse(statement);
}

interface Known {
  readonly answers: Answers;
  readonly parameter: string | undefined;
  readonly listing: Listing<RoleRow>;
  readonly statement: number;
  readonly choices: readonly RoleChoice[];
}

let known: Known | undefined;

/** The same array while nothing has changed, for thousands of roles are filtered by it. */
function choicesFor(wizard: Wizard): readonly RoleChoice[] {
  const { answers, listings, local } = wizard;
  const { parameter } = local.roleChoice;
  const listing = listings.trust;
  const { statement } = local;
  const isSame = known?.answers === answers && known.parameter === parameter;
  if (isSame && known?.listing === listing && known.statement === statement) return known.choices;
  const choices = roleChoices(answers, wantedFor(wizard), {
    rows: listing.items,
    status: STATUS[listing.status],
  });
  known = { answers, parameter, listing, statement, choices };
  return choices;
}

const STATUS: Readonly<Record<Listing<RoleRow>['status'], RolesRead['status']>> = {
  idle: 'arriving',
  wanted: 'arriving',
  loading: 'arriving',
  complete: 'complete',
  failed: 'closed',
};
