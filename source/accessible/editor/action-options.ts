import { actionsMatching } from '../../policy/action-pattern.ts';
import type { ActionRow } from '../../procedure/action-rows.ts';
import { plural } from '../../text/words.ts';
import type { Option } from '../asking/option.ts';

/** actionOptions are the wildcards of a statement and the actions of a service as choices, by access level. */
export function actionOptions(rows: readonly ActionRow[], wildcards: readonly string[]): Option[] {
  return [...wildcards.map(wildcardOption), ...rows.map(actionOption)];
}

function wildcardOption(pattern: string): Option {
  const names = pattern === '*' ? [] : actionsMatching(pattern);
  const note = pattern === '*' ? 'every action of every service' : plural(names.length, 'action');
  return {
    id: pattern,
    label: pattern,
    note,
    group: 'Wildcards',
    detail: names.length === 0 ? [] : [`Stands for ${names.join(', ')}.`],
  };
}

function actionOption(row: ActionRow): Option {
  const { name, level, description, resourceTypes, needs, chosen, coveredBy } = row;
  const on = resourceTypes.length === 0 ? 'on * only' : `on ${resourceTypes.join(', ')}`;
  const besides = needs.length === 0 ? '' : `, needs ${needs.map(({ action }) => action).join(', ')}`;
  return {
    id: name,
    label: name.slice(name.indexOf(':') + 1),
    note: `${on}${besides}`,
    group: level,
    keywords: `${name} ${description}`,
    detail: [description, ...needs.map(({ action, when }) => `Needs ${action}: ${when}.`)],
    ...(chosen === 'by-wildcard' ? { disabled: `${coveredBy.join(', ')} stands for it` } : {}),
  };
}
