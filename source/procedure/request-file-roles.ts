import type { RoleExtras, RoleRequest } from '../provision/request.ts';
import { roleKind } from '../template/role-kind.ts';
import { managedPolicyOf, noAnswers, writtenDocument } from './answers.ts';
import { begunFrom, PRETENDED_CALLER, refusal } from './request-file-document.ts';
import type { LocatedRequest } from './request-file-reading.ts';
import type { WrittenRole } from './request-file-shape.ts';
import { roleMistake } from './role-mistake.ts';

/** rolesOf are the roles of a request file; it throws a usage Failure that says where one is wrong. */
export function rolesOf(located: LocatedRequest): RoleRequest[] {
  const roles = (located.request.roles ?? []).map((role, index) => roleOf(role, index, located));
  const mistake = roleMistake({ roles, callerValues: PRETENDED_CALLER });
  if (mistake === undefined) return roles;
  const { role, problem } = mistake;
  const index = roles.indexOf(role);
  throw refusal(located, ['roles', index], 'value', `roles[${index}]: ${problem}`);
}

function roleOf(written: WrittenRole, index: number, located: LocatedRequest): RoleRequest {
  const { kind, name = roleKind(kind).roleName, ifDiffers = 'fail' } = written;
  const extras = extrasOf(written);
  const document = documentOf(written, index, located);
  return {
    ...{ kind, name },
    ...(extras === undefined ? {} : { extras }),
    ...(document === undefined ? {} : { document }),
    ifDiffers,
  };
}

function extrasOf(written: WrittenRole): RoleExtras | undefined {
  const { secrets, parameters, kmsKeys, createLogGroup } = written;
  if ([secrets, parameters, kmsKeys, createLogGroup].every(part => part === undefined)) return undefined;
  return {
    secrets: [...new Set(secrets)],
    parameters: [...new Set(parameters)],
    keys: [...new Set(kmsKeys)],
    logGroups: createLogGroup ? 'may-be-made' : 'are-there',
  };
}

function documentOf({ policy }: WrittenRole, index: number, located: LocatedRequest) {
  if (policy === undefined) return undefined;
  const path = ['roles', index, 'policy'];
  const answers = begunFrom(noAnswers('create'), policy, path, located);
  if (managedPolicyOf(answers) === undefined) return writtenDocument(answers);
  throw refusal(
    located,
    [...path, 'template'],
    'value',
    `roles[${index}].policy.template: ${policy.template} is a policy of AWS, and no document.`,
    { hint: 'Attach it to the role: policyArns and attachTo.roles.' },
  );
}
