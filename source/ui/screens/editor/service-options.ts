import { parseActionPattern } from '../../../policy/action-pattern.ts';
import { listOf, type Statement } from '../../../policy/document.ts';
import { ALL_SERVICES, FIND_ANYWHERE, OFTEN_NEEDED } from '../../../procedure/often-needed.ts';
import { serviceNames, serviceReference } from '../../../reference/service.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';

let everyService: readonly Option[] | undefined;

/** serviceOptions lists the services: Amazon ECS, those of the statement, those that often go with it, then all by name. */
export function serviceOptions(statement: Statement | undefined): readonly Option[] {
  everyService ??= [...serviceNames().keys()]
    .map(prefix => option(prefix, 'All services', 'short'))
    .sort((one, other) => one.label.localeCompare(other.label));
  const own = [
    ...new Set(listOf(statement?.Action).flatMap(action => parseActionPattern(action)?.service ?? [])),
  ].filter(prefix => prefix !== 'ecs' && serviceNames().has(prefix));
  const key = own.join(' ');
  if (latest?.key === key) return latest.options;
  const first = [
    option('ecs', 'Amazon ECS', 'counted'),
    ...own.map(prefix => option(prefix, 'Of this statement', 'counted')),
    ...OFTEN_NEEDED.filter(prefix => !own.includes(prefix)).map(prefix =>
      option(prefix, 'Often needed with it', 'counted'),
    ),
    ANYWHERE,
  ];
  const named = new Set(first.map(({ id }) => id));
  const options = [...first, ...everyService.filter(({ id }) => !named.has(id))];
  latest = { key, options };
  return options;
}

let latest: { readonly key: string; readonly options: readonly Option[] } | undefined;

const ANYWHERE: Option = { id: ALL_SERVICES, label: FIND_ANYWHERE, group: 'All services' };

/** Counting the actions of all services would take reading all of them: the highlighted one is counted in the detail. */
function option(prefix: string, group: string, manner: 'counted' | 'short'): Option {
  const name = serviceNames().get(prefix) ?? prefix;
  const count = manner === 'counted' ? serviceReference(prefix)?.actions.length : undefined;
  return {
    id: prefix,
    label: name === prefix ? name : `${name} (${prefix})`,
    ...(count === undefined ? {} : { note: plural(count, 'action') }),
    group,
  };
}
