import { CreateGroupCommand, CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { inject } from 'vitest';
import { GROUP, ROLE, trustOf, USER } from './calls.ts';

/** moto looks at no signature; any key will do. */
export const MOTO_CREDENTIALS = { accessKeyId: 'testing', secretAccessKey: 'testing' };

export const OTHER_USER = 'bob';

/** motoClient gives a client of moto's IAM; the Region chooses the partition, each with a store of its own. */
export function motoClient(region = 'us-east-1', endpoint = inject('motoUrl')): IAMClient {
  return new IAMClient({
    region,
    credentials: MOTO_CREDENTIALS,
    endpoint,
    maxAttempts: 1,
  });
}

/** freshMoto empties moto and makes the principals of the contract. */
export async function freshMoto(iam: IAMClient): Promise<void> {
  const answer = await fetch(new URL('/moto-api/reset', inject('motoUrl')), { method: 'POST' });
  if (!answer.ok) throw new Error(`moto could not be reset: ${answer.status}`);
  await iam.send(new CreateUserCommand({ UserName: USER.name, Path: USER.path }));
  await iam.send(new CreateUserCommand({ UserName: OTHER_USER }));
  await iam.send(new CreateGroupCommand({ GroupName: GROUP.name, Path: GROUP.path }));
  await iam.send(
    new CreateRoleCommand({ RoleName: ROLE.name, Path: ROLE.path, AssumeRolePolicyDocument: trustOf() }),
  );
}
