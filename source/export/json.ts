import type { PrincipalType } from '../policy/names.ts';
import { fillPlaceholders } from '../policy/placeholders.ts';
import type { Request, RoleRequest } from '../provision/request.ts';
import type { Exported } from './export-format.ts';

/** A request file names existing policies by whole ARNs. */
const PARTITION =
  'The policy of AWS is named by its ARN in the partition aws; --set partition=aws-cn names another one.';

/** renderJson writes the request as the request file that `apply` carries out, its document in full. */
export function renderJson({ policy, policyArns, attachTo, roles = [], reason }: Request): Exported {
  const open = policyArns.filter(arn => arn.includes('<partition>'));
  const names = (wanted: PrincipalType) =>
    attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  const file = {
    version: 1,
    ...(policy === undefined ? {} : { policy: policyOf(policy) }),
    policyArns: policyArns.map(arn => fillPlaceholders(arn, { partition: 'aws' })),
    attachTo: { users: names('user'), groups: names('group'), roles: names('role') },
    ...(roles.length === 0 ? {} : { roles: roles.map(roleOf) }),
    ...(reason === undefined ? {} : { reason }),
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, notes: open.length === 0 ? [] : [PARTITION] };
}

function roleOf({ kind, name, extras, document, ifDiffers }: RoleRequest) {
  const { secrets = [], parameters = [], keys = [], logGroups } = extras ?? {};
  return {
    ...{ kind, name },
    ...(secrets.length === 0 ? {} : { secrets }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(keys.length === 0 ? {} : { kmsKeys: keys }),
    ...(logGroups === 'may-be-made' ? { createLogGroup: true } : {}),
    ...(document === undefined ? {} : { policy: { document } }),
    ifDiffers,
  };
}

function policyOf({ prune, document, ...facts }: NonNullable<Request['policy']>) {
  return { ...facts, ...(prune === 'oldest-version' ? { prune } : {}), document };
}
