import { actionReference, serviceNames, serviceReference } from '../../reference/service.ts';
import { editDistance } from '../../text/closest.ts';
import type { StatementView } from '../statement-view.ts';
import { type Suggestion, suggestionFor } from './suggestion.ts';

/** The service that an action without one is looked for in, beside those that the statement names. */
const HOME_SERVICE = 'ecs';
/** Letters in which a misspelled service may differ, and how many services so near are looked into. */
const SERVICE_SLIPS = 2;
const SERVICES_TRIED = 12;

/** actionMeant finds the action of a service that was meant by a name which it does not have. */
export function actionMeant(service: string, name: string): Suggestion | undefined {
  const names = serviceReference(service)?.actions.map(action => action.name) ?? [];
  return prefixed(service, suggestionFor(name, names));
}

/** patternMeant finds what was meant by a pattern like `Desribe*` that no action of the service matches. */
export function patternMeant(service: string, name: string): Suggestion | undefined {
  const start = /^([A-Za-z]+)\*$/.exec(name)?.[1];
  const actions = serviceReference(service)?.actions ?? [];
  if (start === undefined) return undefined;
  const beginnings = new Set(actions.flatMap(action => beginningsOf(action.name)));
  const meant = suggestionFor(start, [...beginnings]);
  return prefixed(service, meant && { ...meant, word: `${meant.word}*` });
}

/** serviceMeant finds the service that was meant by a prefix which none has; those that have the action come first. */
export function serviceMeant(prefix: string, name: string): Suggestion | undefined {
  const wanted = prefix.toLowerCase();
  const prefixes = [...serviceNames().keys()];
  const near = prefixes
    .map(known => ({ known, distance: editDistance(wanted, known, SERVICE_SLIPS) }))
    .filter(({ distance }) => distance <= SERVICE_SLIPS)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SERVICES_TRIED);
  const able = near.filter(({ known }) => actionReference(`${known}:${name}`) !== undefined);
  const [best, second] = able;
  if (best !== undefined)
    return { word: best.known, certain: second === undefined || second.distance > best.distance };
  const meant = suggestionFor(prefix, prefixes);
  return meant && { ...meant, certain: false };
}

/** withService finds the service of an action that is written without one: one of those that its statement names, or ECS. */
export function withService(name: string, named: readonly string[]): Suggestion | undefined {
  const homes = [...new Set([HOME_SERVICE, ...named])].filter(service =>
    actionReference(`${service}:${name}`),
  );
  const [home] = homes;
  return home === undefined ? undefined : { word: `${home}:${name}`, certain: homes.length === 1 };
}

/** servicesNamed lists the services of a statement's actions, each once. */
export function servicesNamed({ actions, notActions }: StatementView): string[] {
  const named = [...actions, ...notActions].flatMap(({ value }) =>
    value.includes(':') ? [value.slice(0, value.indexOf(':')).toLowerCase()] : [],
  );
  return [...new Set(named)];
}

function prefixed(service: string, meant: Suggestion | undefined): Suggestion | undefined {
  return meant && { ...meant, word: `${service}:${meant.word}` };
}

/** `RunTask` begins with `Run` and with `RunTask`. */
function beginningsOf(name: string): string[] {
  const words = name.match(/[A-Z]+[a-z0-9]*|[a-z0-9]+/g) ?? [];
  return words.map((_, index) => words.slice(0, index + 1).join(''));
}
