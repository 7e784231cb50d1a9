import { describe, expect, it } from 'vitest';
import { namesOfRun } from '../../source/procedure/names-of-run.ts';
import type { Receipt, Step, StepStatus } from '../../source/provision/run.ts';
import { answered } from './answered.ts';

const ARN = 'arn:aws:iam::123456789012:policy/ListTasks';

function receiptOf(create: StepStatus, attach: StepStatus, more: Partial<Receipt> = {}): Receipt {
  const steps: Step[] = [
    { action: 'create-policy', policyArn: ARN, status: create },
    { action: 'attach', policyArn: ARN, principal: { type: 'user', name: 'alice' }, status: attach },
  ];
  return { policy: { name: 'ListTasks' }, steps, ...more } as Receipt;
}

describe('the names of a run', () => {
  it('are those of what it made, and the values that were typed for it', () => {
    const answers = { ...answered(), callerValues: { aws_account_id: '123456789012' } };
    expect(namesOfRun(receiptOf('done', 'done'), answers)).toEqual({
      policies: ['ListTasks'],
      users: ['alice'],
      groups: [],
      roles: [],
      values: { cluster_name: ['web'], task_family: ['web-app'] },
    });
  });

  it('leave out what was not done', () => {
    const names = namesOfRun(receiptOf('failed', 'pending'), answered());
    expect(names).toEqual({ policies: [], users: [], groups: [], roles: [], values: {} });
  });

  it('are none where a run was taken back', () => {
    expect(namesOfRun(receiptOf('done', 'done', { undoes: 'another' }))).toBeUndefined();
  });
});
