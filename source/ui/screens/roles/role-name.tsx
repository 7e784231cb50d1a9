import { principalNameProblem } from '../../../policy/names.ts';
import { EXPLAINED_ROLE_NAMES } from '../../../procedure/explained/roles.ts';
import { roleOfKind, withRole } from '../../../procedure/role-wishes.ts';
import { roleKind } from '../../../template/role-kind.ts';
import { isFormEvent, reduceForm, valuesOf } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';
import { wishOf } from './role-looks.ts';

/** The name of one role, checked while it is typed; on the way back the account is asked for a role of that name. */
export const roleName: Screen = {
  id: 'role-name',
  question: ({ local }) => `What shall it be called? ${roleKind(local.roleInHand.kind).title}`,
  enter: wizard => wizard,
  bindings: wizard => formKeys(wizard.local.roleInHand.form),
  typed: (wizard, text) => formTyped(wizard.local.roleInHand.form, text),
  reduce: (wizard, event) => {
    const { roleInHand } = wizard.local;
    switch (event.type) {
      case 'answered':
        return named(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        if (!isFormEvent(event)) return wizard;
        return withLocal(wizard, 'roleInHand', { ...roleInHand, form: reduceForm(roleInHand.form, event) });
    }
  },
  Body: ({ wizard, room }) => (
    <Form form={wizard.local.roleInHand.form} room={room} problems={problems(wizard)} />
  ),
  detail: wizard => formDetail(wizard.local.roleInHand.form),
  caution: wizard => formCaution(wizard.local.roleInHand.form, problems(wizard)),
  help: EXPLAINED_ROLE_NAMES,
};

function problems(wizard: Wizard): Record<string, string | undefined> {
  return { 'role-name': principalNameProblem({ type: 'role', name: nameIn(wizard) }) };
}

/** An empty line stands for the name that the guide gives. */
function nameIn({ local: { roleInHand } }: Wizard): string {
  return valuesOf(roleInHand.form)['role-name'] || roleKind(roleInHand.kind).roleName;
}

/** What was said of the role of the former name says nothing about that of another one. */
function named(wizard: Wizard): Wizard {
  const problem = problems(wizard)['role-name'];
  if (problem !== undefined) return { ...wizard, problem };
  const { kind } = wizard.local.roleInHand;
  const wish = wishOf(wizard, kind);
  const name = nameIn(wizard);
  const renamed = name === wish.name ? wish : { ...wish, name, ifDiffers: 'fail' as const };
  const kept = withLocal(wizard, 'roleWishes', { ...wizard.local.roleWishes, [kind]: renamed });
  const isChosen = roleOfKind(wizard.answers, kind) !== undefined;
  return goBack(isChosen ? withAnswers(kept, { roles: withRole(wizard.answers.roles, renamed) }) : kept);
}
