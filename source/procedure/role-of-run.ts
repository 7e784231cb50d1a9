import { listOf, type PolicyDocument, statements } from '../policy/document.ts';
import type { RoleExtras, RoleRequest } from '../provision/request.ts';
import type { Receipt, RunRole } from '../provision/run.ts';
import { EXTRAS_POLICY, TASK_POLICY } from '../template/role-documents.ts';

/** roleOfRun is one of ECS's own roles as a request would want it again; what was mended is to be mended again. */
export function roleOfRun(role: RunRole, { steps }: Receipt): RoleRequest {
  const { kind, name, inlinePolicies, changes } = role;
  const extras = inlinePolicies[EXTRAS_POLICY];
  const document = inlinePolicies[TASK_POLICY];
  const isCarried = steps.some(
    ({ status, principal }) => status === 'done' && principal?.type === 'role' && principal.name === name,
  );
  return {
    ...{ kind, name },
    ...(extras === undefined ? {} : { extras: extrasIn(extras) }),
    ...(document === undefined ? {} : { document }),
    ifDiffers: changes !== undefined && isCarried ? 'mend' : 'fail',
  };
}

/** The statements are those that were made from the extras, one an action. */
function extrasIn(document: PolicyDocument): RoleExtras {
  const of = (action: string) =>
    statements(document).flatMap(({ Action, Resource }) =>
      listOf(Action).includes(action) ? listOf(Resource) : [],
    );
  return {
    secrets: of('secretsmanager:GetSecretValue'),
    parameters: of('ssm:GetParameters'),
    keys: of('kms:Decrypt'),
    logGroups: of('logs:CreateLogGroup').length === 0 ? 'are-there' : 'may-be-made',
  };
}
