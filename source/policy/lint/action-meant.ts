import { actionReference } from '../../reference/service.ts';
import type { StatementView } from '../statement-view.ts';
import { actionBeginnings, actionNames, servicePrefixes } from './known-words.ts';
import { nearWords, type Suggestion, suggestionFor } from './suggestion.ts';

/** The service that an action without one is looked for in, beside those that the statement names. */
const HOME_SERVICE = 'ecs';
/** Letters in which a misspelled service may differ, and how many services so near are looked into. */
const SERVICE_SLIPS = 2;
const SERVICES_TRIED = 12;

/** actionMeant finds the action of a service that was meant by a name which it does not have. */
export function actionMeant(service: string, name: string): Suggestion | undefined {
  return prefixed(service, suggestionFor(name, actionNames(service)));
}

/** patternMeant finds what was meant by a pattern like `Desribe*` that no action of the service matches. */
export function patternMeant(service: string, name: string): Suggestion | undefined {
  const start = /^([A-Za-z]+)\*$/.exec(name)?.[1];
  if (start === undefined) return undefined;
  const meant = suggestionFor(start, actionBeginnings(service));
  return prefixed(service, meant && { ...meant, word: `${meant.word}*` });
}

/** serviceMeant finds the service that was meant by a prefix which none has; those that have the action come first. */
export function serviceMeant(prefix: string, name: string): Suggestion | undefined {
  const near = nearWords(prefix, servicePrefixes(), SERVICE_SLIPS).slice(0, SERVICES_TRIED);
  const able = near.filter(({ word }) => actionReference(`${word}:${name}`) !== undefined);
  const [best, second] = able;
  if (best !== undefined)
    return { word: best.word, certain: second === undefined || second.distance > best.distance };
  const meant = suggestionFor(prefix, servicePrefixes());
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
