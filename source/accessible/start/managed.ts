import type { PolicyRow, PolicyScope } from '../../account/account.ts';
import { isForEcs } from '../../procedure/ecs-policies.ts';
import { EXPLAINED_POLICY_KINDS } from '../../procedure/explained/policies.ts';
import { plural } from '../../text/words.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';

/** askManaged asks for a managed policy of the account or of AWS; nothing when the person goes back. */
export async function askManaged(sitting: Sitting, scope: PolicyScope): Promise<PolicyRow | undefined> {
  const { items } = await sitting.listings.policies(scope);
  const ordered =
    scope === 'aws'
      ? [...items.filter(({ name }) => isForEcs(name)), ...items.filter(({ name }) => !isForEcs(name))]
      : items;
  const chosen = await chooseOne(sitting.talk, {
    question: ['Which policy?'],
    options: ordered.map(row => optionOf(row, scope)),
    help: EXPLAINED_POLICY_KINDS,
    empty: 'There is no such policy in this account. b goes back.',
  });
  return chosen.kind === 'chosen' ? items.find(({ arn }) => arn === chosen.id) : undefined;
}

/** Path of the policies that AWS alone attaches, to the roles of its services. */
const SERVICE_LINKED = '/aws-service-role/';

function optionOf({ arn, name, path, attachmentCount }: PolicyRow, scope: PolicyScope): Option {
  const attached = attachmentCount === 0 ? 'not attached' : `attached ${plural(attachmentCount, 'time')}`;
  return {
    id: arn,
    label: name,
    note: path.startsWith(SERVICE_LINKED) ? 'for a service-linked role' : attached,
    ...(scope === 'aws' ? { group: isForEcs(name) ? 'for Amazon ECS' : 'all others' } : {}),
    keywords: arn,
    detail: [arn],
  };
}
