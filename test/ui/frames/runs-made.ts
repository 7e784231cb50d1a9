import { runDetail, runRow } from '../../../source/procedure/run-list-words.ts';
import type { Plan, Receipt, Step } from '../../../source/provision/run.ts';
import type { WizardEvent } from '../../../source/ui/state/events.ts';
import type { Wizard } from '../../../source/ui/state/wizard.ts';
import { IDENTITY } from '../fake-account.ts';

/** planMade is the plan that a walk awaits: a policy and two attachments, all with one name. */
export function planMade({ answers, undertaking, choice }: Wizard, name: string): WizardEvent {
  const plan: Plan = { ...common(name), kind: 'plan', status: 'planned', steps: steps(name) };
  return { type: 'plan-made', plan, answers, undertaking, choice };
}

/** receiptOf is the receipt of that plan, the last step of which failed. */
export function receiptOf(name: string): Receipt {
  const error = { code: 'AccessDenied', message: `${name} may not.` };
  const made = steps(name).map(
    (step, index): Step => (index === 2 ? { ...step, status: 'failed', error } : { ...step, status: 'done' }),
  );
  return { ...common(name), kind: 'receipt', status: 'partial', steps: made, reason: name };
}

/** runRead is that receipt as a row of the list, and in full. */
export function runRead(name: string) {
  const context = { identity: IDENTITY, time: () => 'today 14:03' };
  const receipt = receiptOf(name);
  return { row: runRow(receipt, context), detail: runDetail(receipt, context, `/runs/${name}.json`) };
}

function steps(name: string): Step[] {
  const policyArn = `arn:aws:iam::123456789012:policy/${name}`;
  return [
    { action: 'create-policy', policyArn, status: 'pending' },
    { action: 'attach', policyArn, principal: { type: 'user', name }, status: 'pending' },
    { action: 'attach', policyArn, principal: { type: 'group', name }, status: 'pending' },
  ];
}

function common(name: string) {
  const document = { Version: '2012-10-17', Statement: [] };
  const arn = `arn:aws:iam::123456789012:policy/${name}`;
  return {
    runId: '20261121-1403-7f2c',
    account: IDENTITY,
    startedAt: '2026-11-21T14:03:00.000Z',
    policy: { arn, name, path: '/', description: name, tags: { [name]: name }, sha256: '', document },
    findings: [],
    equivalentCommand: `ecs-iam-wizard create --name ${name}`,
    undoCommand: 'ecs-iam-wizard undo 20261121-1403-7f2c',
  } as const;
}
