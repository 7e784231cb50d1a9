import { parameterValue } from '../../procedure/answers.ts';
import { EXPLAINED_ROLE_CHOICES } from '../../procedure/explained/role-choices.ts';
import { type RoleChoice, roleChoices } from '../../procedure/role-choices.ts';
import type { RoleUse } from '../../procedure/role-uses.ts';
import { withMadeRole, withValue } from '../../procedure/role-values.ts';
import { parameterProblem } from '../../template/parameter.ts';
import type { Parameter } from '../../template/template.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import type { Asked } from './asked.ts';

/** What came of it: `unlisted` where the roles cannot be read, so that the ARN is to be typed. */
export type RoleGiven = 'given' | 'back' | 'unlisted';

/** askRole lets a placeholder stand for a role of the account, or for one that is made in the same run; a typed ARN is taken too. */
export async function askRole(
  sitting: Asked,
  parameter: Parameter,
  { use, before }: { readonly use: RoleUse; readonly before: readonly string[] },
): Promise<RoleGiven> {
  const { items, failure } = await sitting.listings.trust();
  if (failure !== undefined) return 'unlisted';
  const { name, description } = parameter;
  const choices = roleChoices(sitting.answers, use, { rows: items, status: 'complete' });
  let lines = [description, ...before];
  for (;;) {
    const present = parameterValue(sitting.answers, parameter) ?? '';
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [...lines, `Which role shall ${name} be? A number, or an ARN typed here.`],
      options: [...keeping(present, choices), ...choices.map(optionOf)],
      usual: choices.find(({ arn }) => arn === present)?.id ?? KEEP,
      help: EXPLAINED_ROLE_CHOICES,
      takes: text => text === '*' || text.startsWith('arn:'),
    });
    if (chosen.kind === 'back') return 'back';
    if (chosen.kind === 'typed') {
      const problem = parameterProblem(parameter, chosen.text);
      if (problem === undefined) return give(sitting, parameter, chosen.text);
      lines = [problem];
    } else if (chosen.kind === 'chosen') {
      const choice = choices.find(({ id }) => id === chosen.id);
      return give(sitting, parameter, choice ?? present);
    }
  }
}

/** No role has such a name. */
const KEEP = ' keep';

/** A value that is none of the choices can be kept. */
function keeping(present: string, choices: readonly RoleChoice[]): Option[] {
  if (present === '' || choices.some(({ arn }) => arn === present)) return [];
  return [{ id: KEEP, label: `Keep ${present}` }];
}

function optionOf({ id, label, note, detail, arn, disabled }: RoleChoice): Option {
  return {
    id,
    label,
    ...(note === '' ? {} : { note }),
    detail,
    keywords: arn,
    ...(disabled === undefined ? {} : { disabled: `it ${disabled}.` }),
  };
}

function give(sitting: Asked, { name }: Parameter, choice: RoleChoice | string): RoleGiven {
  const { answers } = sitting;
  if (typeof choice === 'string') sitting.answers = withValue(answers, name, choice);
  else if (choice.role === undefined) sitting.answers = withValue(answers, name, choice.arn);
  else sitting.answers = withMadeRole(answers, name, choice.role);
  return 'given';
}
