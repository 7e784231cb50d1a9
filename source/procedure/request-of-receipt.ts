import { isOfRequest } from '../provision/find-run.ts';
import type { PolicyRequest, Request } from '../provision/request.ts';
import type { Receipt } from '../provision/run.ts';
import { usageFailure } from '../text/failure.ts';
import { roleOfRun } from './role-of-run.ts';
import { otherSteps } from './steps-by-role.ts';

/** requestOfReceipt is the request that a run carried out, whatever came of it; it throws a usage Failure where there was none. */
export function requestOfReceipt(receipt: Receipt): Request {
  const { runId, undoes, roles = [], reason } = receipt;
  if (!isOfRequest(receipt)) {
    const what = undoes === undefined ? 'is a try' : `takes back the run ${undoes}`;
    throw usageFailure(
      'NoRequest',
      `The run ${runId} ${what}, and no request was carried out.`,
      'Name another one: ecs-iam-wizard runs lists them.',
    );
  }
  const policy = policyOf(receipt);
  const attached = otherSteps(receipt).filter(({ action }) => action === 'attach');
  const attachTo = attached.flatMap(({ principal }) => principal ?? []);
  const arns = attached.flatMap(({ policyArn }) => policyArn ?? []);
  return {
    version: 1,
    policy,
    policyArns: [...new Set(arns)].filter(arn => policy === undefined || arn !== receipt.policy?.arn),
    attachTo: [...new Map(attachTo.map(one => [`${one.type} ${one.name}`, one])).values()],
    ...(roles.length === 0 ? {} : { roles: roles.map(role => roleOfRun(role, receipt)) }),
    reason,
  };
}

function policyOf({ policy, steps }: Receipt): PolicyRequest | undefined {
  if (policy === undefined) return undefined;
  const { name, path, description, tags, document } = policy;
  const has = (action: string) => steps.some(step => step.action === action);
  return {
    ...{ name, path, description, tags, document },
    ifExists: has('create-policy-version') ? 'new-version' : 'fail',
    ...(has('delete-policy-version') ? { prune: 'oldest-version' as const } : {}),
  };
}
