import { actionReference, resourceTypeReference, serviceReference } from '../../reference/service.ts';
import type { Candidate } from './candidate.ts';

/** Where in an ARN the resource begins: behind partition, service, Region and account. */
const FIELDS_BEFORE_RESOURCE = 5;

/** resourceValues are `*` and the ARNs of what these actions act on, those of ecs without any, as far as they are known: `arn:aws:ecs:eu-west-1:` and, behind an account, `cluster/`. */
export function resourceValues(typed: string, actions: readonly string[], region: string): Candidate[] {
  const known = new Map<string, Candidate>([
    ['*', { value: '*', description: 'whatever the actions act on' }],
  ]);
  for (const { format, type } of formats(actions)) {
    const value = beginning(format, typed, region);
    const description = value.split(':').length > FIELDS_BEFORE_RESOURCE ? type : 'an ARN';
    if (!known.has(value)) known.set(value, { value, description, end: 'open' });
  }
  return [...known.values()];
}

interface Format {
  readonly type: string;
  readonly format: string;
}

function formats(actions: readonly string[]): Format[] {
  const taken = actions.flatMap(action => {
    const [prefix = ''] = action.split(':');
    return (actionReference(action)?.resourceTypes ?? []).flatMap(
      ({ name }) => resourceTypeReference(prefix, name) ?? [],
    );
  });
  const types = actions.length === 0 ? (serviceReference('ecs')?.resourceTypes ?? []) : taken;
  return types.flatMap(({ name, arn, otherArns = [] }) =>
    [arn, ...otherArns].map(format => ({ type: name, format })),
  );
}

/** What is typed of the fields stands; the rest goes on to the first name that only the person knows. */
function beginning(format: string, typed: string, region: string): string {
  const own = typed.split(':').slice(0, -1);
  const fields = format.split(':').map((field, index) => {
    const isVariable = field.startsWith('${') && index < FIELDS_BEFORE_RESOURCE;
    if (isVariable && own[index] !== undefined) return own[index];
    if (field === '${Partition}') return 'aws';
    return field === '${Region}' ? region : field;
  });
  return fields.join(':').replace(/\$\{.*$/, '');
}
