import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Account } from '../../source/account/account.ts';
import { openAccount } from '../../source/account/open-account.ts';
import type { PolicyDocument } from '../../source/policy/document.ts';
import type { Principal } from '../../source/policy/names.ts';
import { planRequest } from '../../source/provision/plan.ts';
import type { PolicyRequest, Request } from '../../source/provision/request.ts';
import type { SaidWith } from '../../source/provision/said-with.ts';
import { ownFolder } from '../own-folder.ts';

export const DOCUMENT: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
};
export const OWN = 'arn:aws:iam::123456789012:policy';
export const AWS = 'arn:aws:iam::aws:policy';
export const VIEWER = `${OWN}/web/EcsTaskViewer`;

/** policyRequest wants a policy called Web. */
export function policyRequest(wanted: Partial<PolicyRequest> = {}): PolicyRequest {
  return {
    name: 'Web',
    path: '/',
    description: '',
    tags: {},
    ifExists: 'fail',
    document: DOCUMENT,
    ...wanted,
  };
}

/** request wants nothing but what is said. */
export function request(wanted: Partial<Request> = {}): Request {
  return { version: 1, policy: undefined, policyArns: [], attachTo: [], reason: undefined, ...wanted };
}

export function user(name: string): Principal {
  return { type: 'user', name };
}

/** users are this many principals, user-0001 and so on. */
export function users(count: number): Principal[] {
  return Array.from({ length: count }, (_, index) => user(`user-${String(index + 1).padStart(4, '0')}`));
}

/** plan holds a request against an account. */
export function plan(wanted: Request, account: Account, saidWith?: SaidWith) {
  return planRequest(wanted, account, {
    saidWith,
    equivalentCommand: 'ecs-iam-wizard create',
    now: new Date('2026-11-21T14:03:59Z'),
  });
}

/** practice gives the test that runs a practice account of its own. */
export function practice() {
  const home = ownFolder('practice-home');
  vi.stubEnv('ECS_IAM_WIZARD_HOME', home);
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = path.join(home, 'practice-account.json');
  return { home, file, account: openAccount({ sandbox: true }), bytes: () => readFileSync(file) };
}
