import { actionsMatching, hasWildcard, parseActionPattern } from '../../../policy/action-pattern.ts';
import { listOf, type Statement } from '../../../policy/document.ts';
import { countLevels, levelWords } from '../../../procedure/action-levels.ts';
import { ALL_SERVICES, OFTEN_NEEDED } from '../../../procedure/often-needed.ts';
import { actionReference, serviceNames, serviceReference } from '../../../reference/service.ts';
import { ACCESS_LEVELS, type ActionReference } from '../../../reference/service-reference.ts';
import { closest } from '../../../text/closest.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';

/** The rows of the screen for actions. */
export interface ActionOptions {
  readonly options: readonly Option[];
  /** Actions that a wildcard of the statement stands for. */
  readonly covered: ReadonlySet<string>;
}

/** actionOptions lists the actions of a service by access level, or of all services by service; before them the entries that are no single action. */
export function actionOptions(
  service: string,
  entries: readonly string[],
  statement: Statement | undefined,
): ActionOptions {
  const wildcards = listOf(statement?.Action).filter(action => isEntryOf(action, service) && isWide(action));
  const key = JSON.stringify([service, entries, wildcards]);
  if (latest?.key === key) return latest.made;
  const coveredBy = new Map<string, string>();
  for (const wildcard of wildcards)
    for (const name of matchesIn(service, wildcard)) coveredBy.set(name, wildcard);
  const plain = plainOptions(service);
  const options = [
    ...entries.map(entry => entryOption(entry, service)),
    ...(coveredBy.size === 0 ? plain : plain.map(option => coveredOption(option, coveredBy.get(option.id)))),
  ];
  const made = { options, covered: new Set(coveredBy.keys()) };
  latest = { key, made };
  return made;
}

let latest: { readonly key: string; readonly made: ActionOptions } | undefined;

/** entriesOf are the actions of a statement that belong to a service and are no single action that the reference knows: wildcards, and what may be a slip. */
export function entriesOf(statement: Statement | undefined, service: string): string[] {
  return listOf(statement?.Action).filter(
    action => isEntryOf(action, service) && (isWide(action) || actionReference(action) === undefined),
  );
}

/** actionDetail says of an action what the row has no room for. */
export function actionDetail(id: string, service: string): string[] {
  if (isWide(id)) return wildcardDetail(id, service);
  const action = actionReference(id);
  if (action === undefined) return unknownDetail(id);
  return [
    safeLine(action.description),
    ...action.dependentActions.map(({ action: name, when }) => `Needs ${name}: ${when}`),
  ];
}

function unknownDetail(id: string): string[] {
  const { service = '', name = '' } = parseActionPattern(id) ?? {};
  const meant = closest(
    name,
    actionsOf(service).map(action => action.name),
  );
  const hint = meant === undefined ? '' : ` Did you mean ${service}:${meant}?`;
  return [`AWS's reference lists no such action.${hint}`, 'Space takes it out.'];
}

function wildcardDetail(wildcard: string, service: string): string[] {
  if (wildcard === '*')
    return ['Allows whatever AWS has and will have: name a service at least, such as ecs:*.'];
  const names = matchesIn(service, wildcard).map(name => name.slice(name.indexOf(':') + 1));
  return [`Stands for ${names.join(', ')}`];
}

/** isWide tells wildcards from single actions. */
export function isWide(action: string): boolean {
  return action === ALL_SERVICES || hasWildcard(action);
}

function isEntryOf(action: string, service: string): boolean {
  const own = parseActionPattern(action)?.service;
  return service === ALL_SERVICES || own === undefined || own === '*' || own === service;
}

/** A star for every service need not be looked up in all of them. */
function matchesIn(service: string, wildcard: string): string[] {
  return actionsMatching(wildcard === '*' && service !== ALL_SERVICES ? `${service}:*` : wildcard);
}

const plainOfService = new Map<string, readonly Option[]>();

function plainOptions(service: string): readonly Option[] {
  const known = plainOfService.get(service);
  if (known) return known;
  const made =
    service === ALL_SERVICES
      ? nearestFirst().flatMap(prefix => ofService(prefix))
      : ACCESS_LEVELS.flatMap(level =>
          actionsOf(service)
            .filter(action => action.accessLevel === level)
            .map(action => actionOption(service, action)),
        );
  plainOfService.set(service, made);
  return made;
}

/** What is looked for is mostly of Amazon ECS, or of the services that go with it. */
function nearestFirst(): string[] {
  return [...new Set(['ecs', ...OFTEN_NEEDED, ...serviceNames().keys()])];
}

function actionsOf(prefix: string): readonly ActionReference[] {
  return serviceReference(prefix)?.actions ?? [];
}

/** Among those of every service, an action is to be found by what it is, not by what it needs. */
function ofService(prefix: string): Option[] {
  const group = `${serviceNames().get(prefix) ?? prefix} (${prefix})`;
  return actionsOf(prefix).map(action => ({
    id: `${prefix}:${action.name}`,
    label: `${prefix}:${action.name}`,
    note: typeWords(action),
    group,
    keywords: action.description,
  }));
}

function actionOption(prefix: string, action: ActionReference): Option {
  const needs = action.dependentActions.map(dependent => dependent.action);
  return {
    id: `${prefix}:${action.name}`,
    label: action.name,
    note: [typeWords(action), ...(needs.length === 0 ? [] : [`needs ${needs.join(', ')}`])].join('; '),
    group: action.accessLevel,
    keywords: action.description,
  };
}

function typeWords({ resourceTypes }: ActionReference): string {
  return resourceTypes.length === 0 ? 'on * only' : `on ${resourceTypes.map(({ name }) => name).join(', ')}`;
}

function coveredOption(option: Option, wildcard: string | undefined): Option {
  if (wildcard === undefined) return option;
  return { ...option, note: `by ${wildcard}`, disabled: `${wildcard} stands for it.` };
}

function entryOption(entry: string, service: string): Option {
  const label = safeLine(entry);
  if (!isWide(entry))
    return {
      id: entry,
      label,
      mark: '!',
      note: 'no such action',
      group: 'Unknown',
    };
  const note =
    entry === '*'
      ? 'every action of every service'
      : wildcardNote(service === ALL_SERVICES ? actionsMatching(entry) : matchesIn(service, entry));
  return { id: entry, label, note, group: 'Wildcards' };
}

function wildcardNote(names: readonly string[]): string {
  const levels = levelWords(countLevels(names.flatMap(name => actionReference(name) ?? [])));
  return names.length === 0 ? 'stands for no action' : `${plural(names.length, 'action')}: ${levels}`;
}
