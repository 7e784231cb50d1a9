import type { Start } from '../../../procedure/answers.ts';
import { parameterValue } from '../../../procedure/answers.ts';
import { roleTaking, withDocument } from '../../../procedure/role-details.ts';
import { withRole } from '../../../procedure/role-wishes.ts';
import { askedOfTaskPolicy, taskPolicyAnswers, taskPolicyDocument } from '../../../procedure/task-policy.ts';
import type { RoleRequest } from '../../../provision/request.ts';
import { field } from '../../prompts/form-state.ts';
import { closeScreen, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';

/** beginTaskPolicy takes a template or a text for what a task role may do; its placeholders are asked for first. */
export function beginTaskPolicy(wizard: Wizard, start: Start, origin: string): Wizard {
  const answers = taskPolicyAnswers(start, wizard.answers.callerValues);
  const asked = askedOfTaskPolicy(answers);
  if (asked.length === 0) return takeTaskPolicy(wizard, taskPolicyDocument(answers), origin);
  const fields = asked.map(parameter =>
    field(
      parameter.name,
      parameter.name,
      parameterValue(answers, parameter) ?? '',
      parameter.example === '' ? '' : `such as ${parameter.example}`,
      [parameter.description],
    ),
  );
  const draft = { ...wizard.local.taskPolicy, begun: { origin, answers }, form: { fields, focus: 0 } };
  return openScreen(withLocal(wizard, 'taskPolicy', draft), 'task-policy-values');
}

/** takeTaskPolicy lets the task role do what a document says, and leads back to the details. */
export function takeTaskPolicy(
  wizard: Wizard,
  document: RoleRequest['document'] | undefined,
  origin: string,
): Wizard {
  const role = roleTaking(wizard.answers, 'policy');
  if (role === undefined) return wizard;
  const taken = withAnswers(wizard, { roles: withRole(wizard.answers.roles, withDocument(role, document)) });
  const kept = withLocal(taken, 'taskPolicy', { ...wizard.local.taskPolicy, origin });
  return closeScreen(kept, 'role-details');
}
