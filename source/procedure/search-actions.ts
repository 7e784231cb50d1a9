import { serviceNames, serviceReference } from '../reference/service.ts';
import { OFTEN_NEEDED } from './often-needed.ts';
import { referenceRank, searchTerms } from './reference-rank.ts';

/**
 * searchActions finds actions of all services by words of their names and descriptions, `*` and `?` standing for any
 * characters in names; a prefix like `s3:` looks in that service alone. The likeliest come first, and among those alike the ones of
 * Amazon ECS and of the services that go with it.
 */
export function searchActions(search: string): string[] {
  const { service, terms } = searchTerms(search);
  if (service === undefined && terms.length === 0) return [];
  const prefixes = service === undefined ? nearestFirst() : [service];
  const ranked = prefixes.flatMap(prefix =>
    (serviceReference(prefix)?.actions ?? []).flatMap(action => {
      const rank = referenceRank(action, terms);
      return rank === undefined ? [] : [{ name: `${prefix}:${action.name}`, rank }];
    }),
  );
  return ranked.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
}

function nearestFirst(): string[] {
  return [...new Set(['ecs', ...OFTEN_NEEDED, ...serviceNames().keys()])];
}
