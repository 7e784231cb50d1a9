import type { PrincipalType } from '../policy/names.ts';
import type { Request } from '../provision/request.ts';
import type { Exported } from './export-format.ts';

/** renderJson writes the request as the request file that `apply` carries out, its document in full. */
export function renderJson({ policy, policyArns, attachTo, reason }: Request): Exported {
  const names = (wanted: PrincipalType) =>
    attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  const file = {
    version: 1,
    ...(policy === undefined ? {} : { policy: policyOf(policy) }),
    policyArns,
    attachTo: { users: names('user'), groups: names('group'), roles: names('role') },
    ...(reason === undefined ? {} : { reason }),
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, notes: [] };
}

function policyOf({ prune, document, ...facts }: NonNullable<Request['policy']>) {
  return { ...facts, ...(prune === 'oldest-version' ? { prune } : {}), document };
}
