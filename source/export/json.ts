import type { PrincipalType } from '../policy/names.ts';
import { fillPlaceholders } from '../policy/placeholders.ts';
import type { Request } from '../provision/request.ts';
import type { Exported } from './export-format.ts';

/** A request file names existing policies by whole ARNs. */
const PARTITION =
  'The policy of AWS is named by its ARN in the partition aws; --set partition=aws-cn names another one.';

/** renderJson writes the request as the request file that `apply` carries out, its document in full. */
export function renderJson({ policy, policyArns, attachTo, reason }: Request): Exported {
  const open = policyArns.filter(arn => arn.includes('<partition>'));
  const names = (wanted: PrincipalType) =>
    attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  const file = {
    version: 1,
    ...(policy === undefined ? {} : { policy: policyOf(policy) }),
    policyArns: policyArns.map(arn => fillPlaceholders(arn, { partition: 'aws' })),
    attachTo: { users: names('user'), groups: names('group'), roles: names('role') },
    ...(reason === undefined ? {} : { reason }),
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, notes: open.length === 0 ? [] : [PARTITION] };
}

function policyOf({ prune, document, ...facts }: NonNullable<Request['policy']>) {
  return { ...facts, ...(prune === 'oldest-version' ? { prune } : {}), document };
}
