import type { Answers } from '../../../procedure/answers.ts';
import {
  arnsIn,
  EXTRA_LISTS,
  LOG_GROUPS,
  NO_EXTRAS,
  roleTaking,
  taskPolicyWords,
  withExtras,
} from '../../../procedure/role-details.ts';
import { extraArnProblem } from '../../../procedure/role-mistake.ts';
import { withRole } from '../../../procedure/role-wishes.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { choice, type Field, type FormState, field, toggle, valuesOf } from '../../prompts/form-state.ts';
import type { Wizard } from '../../state/wizard.ts';

const LOG_GROUPS_FIELD = 'log-groups';
const TASK_POLICY_FIELD = 'task-policy';

/** detailsForm has a line for each thing that the chosen roles of tasks may be given; who comes back finds the line that was left. */
export function detailsForm({ answers, local }: Wizard): FormState {
  const fields = [...extrasFields(answers), ...taskPolicyFields(answers, local.taskPolicy.origin)];
  const before = local.roleDetails.fields[local.roleDetails.focus]?.id;
  return {
    fields,
    focus: Math.max(
      0,
      fields.findIndex(({ id }) => id === before),
    ),
  };
}

function extrasFields(answers: Answers): Field[] {
  const role = roleTaking(answers, 'extras');
  if (role === undefined) return [];
  const extras = role.extras ?? NO_EXTRAS;
  return [
    ...EXTRA_LISTS.map(({ list, label, detail }) =>
      field(list, label, extras[list].join(', '), 'none', [detail]),
    ),
    toggle(LOG_GROUPS_FIELD, LOG_GROUPS.label, extras.logGroups === 'may-be-made', [LOG_GROUPS.detail]),
  ];
}

function taskPolicyFields(answers: Answers, origin: string): Field[] {
  const role = roleTaking(answers, 'policy');
  if (role === undefined) return [];
  const value = taskPolicyWords(role, safeLine(origin));
  return [
    choice(TASK_POLICY_FIELD, 'Containers may', value, 'nothing yet', [
      'What the containers of tasks may do with the task role: a template, a file, or nothing yet.',
    ]),
  ];
}

/** detailsAnswers reads the form, valid or not. */
export function detailsAnswers({ answers, local }: Wizard): Pick<Answers, 'roles'> {
  const role = roleTaking(answers, 'extras');
  if (role === undefined) return { roles: answers.roles };
  const values = valuesOf(local.roleDetails);
  const [secrets = [], parameters = [], keys = []] = EXTRA_LISTS.map(({ list }) =>
    arnsIn(values[list] ?? ''),
  );
  const logGroups = values[LOG_GROUPS_FIELD] === 'yes' ? 'may-be-made' : 'are-there';
  return { roles: withRole(answers.roles, withExtras(role, { secrets, parameters, keys, logGroups })) };
}

/** detailsProblems says of each line which of its ARNs cannot be right. */
export function detailsProblems(form: FormState): Record<string, string | undefined> {
  const values = valuesOf(form);
  return Object.fromEntries(
    EXTRA_LISTS.map(({ list }) => {
      const arns = arnsIn(values[list] ?? '');
      const wrong = arns.find(arn => extraArnProblem(list, arn) !== undefined);
      const problem = wrong === undefined ? undefined : extraArnProblem(list, wrong);
      return [list, arns.length > 1 && problem !== undefined ? `${wrong}: ${problem}` : problem];
    }),
  );
}
