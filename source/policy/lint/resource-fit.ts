import { actionReference, resourceTypeReference } from '../../reference/service.ts';
import { type Arn, parseArn } from '../arn.ts';
import { overlaps } from '../pattern-cover.ts';
import type { Located, StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { nameSome } from './name-some.ts';
import { expand } from './statements.ts';

/** checkResourceFit finds actions that no resource of their statement can match: such a statement does nothing for them. */
export function checkResourceFit({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement => {
    const fit = resourceFit(statement.resources);
    return fit === undefined ? [] : statement.actions.flatMap(action => misfits(statement, action, fit));
  });
}

function misfits(statement: StatementView, pattern: Located<string>, fit: ResourceFit): Finding[] {
  const actions = expand(pattern.value);
  if (actions.length === 0 || actions.some(fit.takes)) return [];
  const types = actions.flatMap(action => actionReference(action)?.resourceTypes ?? []);
  const does = statement.effect?.value === 'Deny' ? 'denies' : 'allows';
  const message =
    types.length === 0
      ? `${brief(pattern.value)} takes no resource but *, so on the ARNs of this statement it ${does} nothing: move it to a statement with "Resource": "*".`
      : `${brief(pattern.value)} takes ${nameSome(types.map(type => type.name))}, which no resource of this statement can be, so it ${does} nothing: add a resource of that type, or move it to a statement that has one.`;
  return [finding('RESOURCE_MISMATCH', { ...at(pattern), message })];
}

interface ResourceFit {
  /** Whether some resource of the statement can be one that the action takes. */
  takes(action: string): boolean;
}

/** Nothing when the resources say too little to judge by: none, a star, or something that is no ARN. */
function resourceFit(resources: readonly Located<string>[]): ResourceFit | undefined {
  const arns = resources.map(({ value }) => parseArn(value));
  if (arns.length === 0 || arns.some(arn => arn === undefined)) return undefined;
  const byService = groupByService(arns.flatMap(arn => arn ?? []));
  const known = new Map<string, boolean>();
  const someIs = (format: string) => {
    const answer = known.get(format) ?? isSomeOf(byService, format);
    known.set(format, answer);
    return answer;
  };
  return {
    takes(action) {
      const service = action.slice(0, action.indexOf(':'));
      return (actionReference(action)?.resourceTypes ?? []).some(({ name }) => {
        const type = resourceTypeReference(service, name);
        return type === undefined || [type.arn, ...(type.otherArns ?? [])].some(someIs);
      });
    },
  };
}

function groupByService(arns: readonly Arn[]): Map<string, Arn[]> {
  const groups = new Map<string, Arn[]>();
  for (const arn of arns) {
    const service = /[*?<$]/.test(arn.service) ? '*' : arn.service;
    const group = groups.get(service);
    if (group === undefined) groups.set(service, [arn]);
    else group.push(arn);
  }
  return groups;
}

function isSomeOf(byService: ReadonlyMap<string, readonly Arn[]>, format: string): boolean {
  const type = parseArn(format.replace(/\$\{[A-Za-z0-9]+\}/g, '*'));
  if (type === undefined) return true;
  const same = type.service === '*' ? [...byService.values()].flat() : (byService.get(type.service) ?? []);
  return [...same, ...(byService.get('*') ?? [])].some(
    arn =>
      // An account or Region that a type leaves open may also be empty, and is checked elsewhere.
      overlaps(arn.partition, type.partition) && overlaps(arn.resource, type.resource),
  );
}
