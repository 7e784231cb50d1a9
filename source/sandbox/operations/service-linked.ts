import { WireError } from '../wire-error.ts';

/** SERVICE_LINKED_PATH begins the paths of the roles and policies that only AWS's services use. */
export const SERVICE_LINKED_PATH = '/aws-service-role/';

/** refuseServiceLinked throws IAM's UnmodifiableEntity for a role that belongs to a service of AWS. */
export function refuseServiceLinked({ name, path }: { readonly name: string; readonly path: string }): void {
  if (!path.startsWith(SERVICE_LINKED_PATH)) return;
  const message = `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`;
  throw new WireError(400, 'UnmodifiableEntity', message);
}
