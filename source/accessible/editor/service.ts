import { parseActionPattern } from '../../policy/action-pattern.ts';
import type { Statement } from '../../policy/document.ts';
import { listOf } from '../../policy/document.ts';
import { EXPLAINED_SERVICES } from '../../procedure/explained/statements.ts';
import { ALL_SERVICES, FIND_ANYWHERE, OFTEN_NEEDED } from '../../procedure/often-needed.ts';
import { serviceNames } from '../../reference/service.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';

/** askService asks for a service by its name or prefix, Amazon ECS first; nothing when the person goes back. */
export async function askService(
  { talk }: Sitting,
  statement: Statement | undefined,
): Promise<string | undefined> {
  const chosen = await chooseOne(talk, {
    question: ['Choose a service: a number, or a part of its name.'],
    options: servicesFor(statement),
    usual: 'ecs',
    help: EXPLAINED_SERVICES,
  });
  return chosen.kind === 'chosen' ? chosen.id : undefined;
}

function servicesFor(statement: Statement | undefined): Option[] {
  const names = serviceNames();
  const own = listOf(statement?.Action).flatMap(action => parseActionPattern(action)?.service ?? []);
  const first = [...new Set(['ecs', ...own.filter(prefix => names.has(prefix)), ...OFTEN_NEEDED])];
  const option = (prefix: string, group: string): Option => {
    const name = names.get(prefix) ?? prefix;
    return { id: prefix, label: name === prefix ? name : `${name} (${prefix})`, group };
  };
  const others = [...names.keys()]
    .filter(prefix => !first.includes(prefix))
    .map(prefix => option(prefix, 'All services'))
    .sort((one, other) => one.label.localeCompare(other.label));
  const often = first.map(prefix => option(prefix, 'Often needed'));
  const search: Option = { id: ALL_SERVICES, label: FIND_ANYWHERE, group: 'All services' };
  return [...often, search, ...others];
}
