import path from 'node:path';
import type { Account } from '../../source/account/account.ts';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { applyPlan } from '../../source/provision/apply.ts';
import { planResume } from '../../source/provision/plan-resume.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Request, RoleRequest } from '../../source/provision/request.ts';
import type { Plan, Receipt } from '../../source/provision/run.ts';
import { type RoleKindName, roleKind } from '../../source/template/role-kind.ts';
import { ownFolder } from '../own-folder.ts';
import { plan, request } from './requests.ts';

export const TASK_DOCUMENT: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::web/*' }],
};

/** roleRequest wants a role of a kind, by its usual name, unless something else is said. */
export function roleRequest(kind: RoleKindName, wanted: Partial<RoleRequest> = {}): RoleRequest {
  return { kind, name: roleKind(kind).roleName, ifDiffers: 'fail', ...wanted };
}

/** trusting is the text of a trust policy that lets one service in. */
export function trusting(Service: string): string {
  const Statement = [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

/** roleRuns carries out plans in an account, without waiting, and keeps their receipts. */
export function roleRuns(account: Account, signal = new AbortController().signal) {
  const receipts = new Receipts(path.join(ownFolder('role-runs'), 'runs'));
  const apply = (made: Plan): Promise<Receipt> =>
    applyPlan(made, { account, receipts, signal, wait: async () => {}, onProgress: () => {} });
  return {
    receipts,
    apply,
    make: async (wanted: Partial<Request>) => apply(await plan(request(wanted), account)),
    resume: async (runId: string) =>
      apply(await planResume(receipts.read(runId), account, new Date('2026-11-21T15:00:00Z'))),
    undo: async (runId: string) => apply(await planUndo(receipts.read(runId), account, new Date())),
  };
}

/** said is each step with what became of it: `create-role ecsTaskRole: pending`. */
export function said({ steps }: Pick<Plan | Receipt, 'steps'>): string[] {
  return steps.map(({ action, status, principal }) => `${action} ${principal?.name ?? ''}: ${status}`);
}
