import { statements } from '../policy/document.ts';
import type { RequestContext } from '../policy/evaluate/request-context.ts';
import type { TryPlan } from '../provision/plan-try.ts';
import { contextKeysFor } from './context-keys.ts';

/**
 * contextWanted is what requests have to say of themselves so that the conditions of what is allowed are met: a value for each
 * key that Allow statements alone look at. What is known of the requests of a try anyway is left out.
 */
export function contextWanted({ policies, questions, context }: TryPlan): RequestContext {
  const known = new Set([...context.keys()].map(key => key.toLowerCase()));
  const actions = questions.flatMap(question => question.actions);
  const values = new Map<string, string>();
  for (const { document } of policies) {
    const list = statements(document);
    const keys = actions.flatMap(action => contextKeysFor(document, action));
    for (const { key, example, statements: places } of keys) {
      if (known.has(key.toLowerCase()) || places.some(place => list[place]?.Effect !== 'Allow')) continue;
      known.add(key.toLowerCase());
      values.set(key, example);
    }
  }
  return values;
}
