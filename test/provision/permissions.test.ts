import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Account } from '../../source/account/account.ts';
import { packageRoot } from '../../source/files/package-root.ts';
import { listOf, serialize, statements } from '../../source/policy/document.ts';
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { applyPlan } from '../../source/provision/apply.ts';
import {
  PERMITTED_JOBS,
  type PermittedJob,
  permissionPolicy,
  permittedActions,
} from '../../source/provision/permissions.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Plan } from '../../source/provision/run.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { AWS, plan, policyRequest, practice, request, user, VIEWER } from './requests.ts';
import { roleRequest } from './role-runs.ts';
import { tries } from './tries.ts';

const SCOPE = { partition: 'aws', accountId: '123456789012', path: '/ecs/' };
const PAGE = readFileSync(path.join(packageRoot(), 'docs/permissions.md'), 'utf8');

/** Everything that arrives at the practice account while the test runs, as policies name it. */
function arrivingActions(): Set<string> {
  const arrived = new Set<string>();
  const answer = PracticeAccount.prototype.answer;
  const spy = vi.spyOn(PracticeAccount.prototype, 'answer').mockImplementation(function (
    this: PracticeAccount,
    call,
  ) {
    arrived.add(`${call.service}:${new URLSearchParams(call.body).get('Action')}`);
    return answer.call(this, call);
  });
  onTestFinished(() => spy.mockRestore());
  return arrived;
}

async function run(wanted: Parameters<typeof request>[0], account = practice().account) {
  const made = await plan(request(wanted), account);
  return made.status === 'planned' ? apply(made, account) : made;
}

function apply(made: Plan, account: Account) {
  const signal = new AbortController().signal;
  return applyPlan(made, { account, receipts: new Receipts(), signal, onProgress: () => {} });
}

/** GetCallerIdentity takes no permission. */
function unpermitted(arrived: ReadonlySet<string>, job: PermittedJob): string[] {
  const permitted = ['sts:GetCallerIdentity', ...permittedActions(job)];
  return [...arrived].filter(action => !permitted.includes(action));
}

const EVERYBODY = [
  user('alice'),
  { type: 'group', name: 'ci' },
  { type: 'role', name: 'webTaskRole' },
] as const;
const NOBODY = EVERYBODY.map(({ type }) => ({ type, name: 'nobody' }));

describe('the permissions that are documented for a job', () => {
  it.each(PERMITTED_JOBS)('stand on the page as they are: %s', job => {
    const section = PAGE.split(`\n## ${job}\n`)[1]?.split('\n## ')[0] ?? '';
    const block = /```json\n([^`]*)```/.exec(section)?.[1] ?? '{}';
    expect(JSON.parse(block)).toEqual(permissionPolicy(job, SCOPE));
  });

  it.each(PERMITTED_JOBS)('hold no finding but what the page warns of: %s', job => {
    const grave = lintPolicy(serialize(permissionPolicy(job, SCOPE)))
      .filter(({ severity }) => severity !== 'SUGGESTION')
      .map(({ code }) => code);
    expect(grave.filter(code => !PAGE.includes(`(${code})`))).toEqual([]);
  });

  it('cover all that creating and attaching call', async () => {
    const arrived = arrivingActions();
    const { account } = practice();
    const policy = policyRequest({ path: '/ecs/', tags: { team: 'web' } });
    await run({ policy, policyArns: [VIEWER], attachTo: EVERYBODY }, account);
    await run({ policy, attachTo: NOBODY }, account);
    await run({ policyArns: [`${AWS}/Nothing`], attachTo: EVERYBODY }, account);
    arrived.delete('sts:GetCallerIdentity');
    const allowed = permittedActions('create');
    expect([...arrived].filter(action => !allowed.includes(action))).toEqual([]);
    const unused = allowed.filter(action => !arrived.has(action));
    // The practice account has nothing to ask, and IAM asks for TagPolicy on its own.
    expect(unused).toEqual(['iam:SimulatePrincipalPolicy', 'iam:TagPolicy']);
  });

  it('cover all that attaching calls', async () => {
    const arrived = arrivingActions();
    await run({ policyArns: [VIEWER], attachTo: EVERYBODY });
    await run({ policyArns: [VIEWER], attachTo: NOBODY });
    arrived.delete('sts:GetCallerIdentity');
    expect([...arrived].filter(action => !permittedActions('attach').includes(action))).toEqual([]);
  });

  it('cover all that a new version calls', async () => {
    const arrived = arrivingActions();
    const { account } = practice();
    const versionOf = (Action: string) =>
      policyRequest({
        path: '/ecs/',
        ifExists: 'new-version',
        prune: 'oldest-version',
        document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
      });
    await run({ policy: versionOf('ecs:ListClusters') }, account);
    arrived.clear();
    for (const verb of ['Services', 'Tasks', 'TaskDefinitions', 'ServiceDeployments', 'Attributes'])
      await run({ policy: versionOf(`ecs:List${verb}`) }, account);
    expect([...arrived]).toContain('iam:DeletePolicyVersion');
    expect(unpermitted(arrived, 'new-version')).toEqual([]);
  });

  it('cover all that undoing calls', async () => {
    const { account } = practice();
    const policy = policyRequest({ path: '/ecs/' });
    const document = { ...policy.document, Id: 'another' };
    const made = await run({ policy, policyArns: [VIEWER], attachTo: EVERYBODY }, account);
    const changed = await run({ policy: { ...policy, document, ifExists: 'new-version' } }, account);
    const arrived = arrivingActions();
    for (const receipt of [changed, made]) {
      if (receipt.kind !== 'receipt') throw new Error('The run was blocked.');
      await apply(await planUndo(receipt, account, new Date()), account);
    }
    expect([...arrived]).toContain('iam:DeletePolicy');
    expect(unpermitted(arrived, 'undo')).toEqual([]);
  });

  it('cover all that making, mending and undoing roles call', async () => {
    const arrived = arrivingActions();
    const { account } = practice();
    const extras = { secrets: [], parameters: [], keys: [], logGroups: 'may-be-made' } as const;
    const kinds = ['instance', 'task-execution', 'service-linked'] as const;
    const roles = kinds.map(kind => roleRequest(kind, { name: `ecsOwn-${kind}`, extras }));
    const other = roleRequest('events', { name: 'ecsOwn-instance', ifDiffers: 'mend' });
    const made = [await run({ roles }, account), await run({ roles: [other] }, account)];
    for (const receipt of made.reverse()) {
      if (receipt.kind !== 'receipt') throw new Error('The run was blocked.');
      await apply(await planUndo(receipt, account, new Date()), account);
    }
    expect(unpermitted(arrived, 'roles')).toEqual([]);
    const unused = permittedActions('roles').filter(action => !arrived.has(action));
    // The practice account has nothing to ask and ECS's service-linked role already, and who adds a role to a profile passes it.
    expect(unused).toEqual([
      'iam:CreateServiceLinkedRole',
      'iam:DeleteServiceLinkedRole',
      'iam:GetServiceLinkedRoleDeletionStatus',
      'iam:PassRole',
      'iam:SimulatePrincipalPolicy',
    ]);
  });

  it('cover all that trying calls, and undoing a try that was kept', async () => {
    const arrived = arrivingActions();
    const { practiceAccount, run: runTry, undo } = tries();
    await runTry(practiceAccount);
    await runTry(practiceAccount, { document: undefined, policyArns: [VIEWER, `${AWS}/Nothing`] }).catch(
      () => {},
    );
    const { receipt } = await runTry(practiceAccount, { afterwards: 'keep' });
    await undo(receipt.runId, practiceAccount);
    expect(unpermitted(arrived, 'try')).toEqual([]);
    const unused = permittedActions('try').filter(action => !arrived.has(action));
    // A role that calls is looked up, and IAM asks for the tags on their own.
    expect(unused).toEqual(['iam:GetRole', 'iam:TagPolicy', 'iam:TagUser']);
  });

  it('write policies under the path only, and attach no others', () => {
    for (const job of ['create', 'attach', 'new-version', 'undo'] as const) {
      for (const { Action, Resource, Condition } of statements(permissionPolicy(job, SCOPE))) {
        const writes = listOf(Action).filter(action => !/^iam:(Get|List|Simulate)/.test(action));
        if (writes.length === 0) continue;
        const scopes = Condition === undefined ? listOf(Resource) : [Condition.ArnLike?.['iam:PolicyARN']];
        expect(scopes).toEqual(['arn:aws:iam::123456789012:policy/ecs/*']);
      }
    }
  });
});
