import type { RequestContext } from '../../policy/evaluate/request-context.ts';
import { refuse } from '../constraints.ts';
import type { Parameters } from '../parameters.ts';

/** Types of context keys (IAM API Reference, ContextEntry). */
const TYPES = ['string', 'numeric', 'boolean', 'ip', 'binary', 'date'].flatMap(type => [type, `${type}List`]);

/** sentContext reads the ContextEntries of a call, or throws IAM's ValidationError about a type that does not exist. */
export function sentContext(parameters: Parameters): RequestContext {
  const context = new Map<string, string[]>();
  for (let index = 1; ; index++) {
    const entry = `ContextEntries.member.${index}`;
    const key = parameters.text(`${entry}.ContextKeyName`);
    if (key === undefined) return context;
    const type = parameters.text(`${entry}.ContextKeyType`);
    if (type !== undefined && !TYPES.includes(type)) {
      refuse([
        `Value '${type}' at 'contextEntries.${index}.member.contextKeyType' failed to satisfy constraint: Member must satisfy enum value set: [${TYPES.join(', ')}]`,
      ]);
    }
    context.set(key, parameters.list(`${entry}.ContextKeyValues`));
  }
}
