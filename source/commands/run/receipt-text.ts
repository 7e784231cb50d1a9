import { policyNameOf } from '../../policy/arn.ts';
import { stepWords } from '../../procedure/run-words.ts';
import { otherSteps } from '../../procedure/steps-by-role.ts';
import type { Receipt } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { Style } from '../output/style.ts';
import { accountLine, byPolicy, findingLines } from './plan-text.ts';
import { roleReceiptLines } from './role-text.ts';

/** receiptText is a receipt for people: what was done, what was there, what failed, and where it is written down. */
export function receiptText(receipt: Receipt, file: string, style: Style): string {
  return [
    ...roleReceiptLines(receipt, style),
    ...policyLines(receipt, style),
    ...versionLines(receipt, style),
    ...attachLines(receipt, style),
    ...findingLines(receipt),
    accountLine(receipt),
    ...(changed(receipt) && !receipt.account.sandbox
      ? ['Allow five minutes before you test it: IAM spreads changes slowly.']
      : []),
    `Same again, without questions:  ${receipt.equivalentCommand}`,
    ...(changed(receipt) && receipt.undoCommand !== undefined
      ? [`To undo it:                     ${receipt.undoCommand}`]
      : []),
    `Receipt:                        ${safeLine(file)}`,
  ].join('\n');
}

function changed(receipt: Receipt): boolean {
  return receipt.steps.some(step => step.status === 'done');
}

function policyLines({ policy, steps }: Receipt, style: Style): string[] {
  const step = steps.find(({ action }) => action === 'create-policy');
  if (policy === undefined || step === undefined) return [];
  const arn = safeLine(policy.arn);
  switch (step.status) {
    case 'done':
      return [style.good(`${style.done} ${policy.name} created   ${arn}`)];
    case 'in-place':
      return [style.faint(`= ${policy.name} was there with this document   ${arn}`)];
    case 'failed':
      return [
        style.bad(`${style.failed} ${policy.name} not created: ${safeLine(step.error?.message ?? '')}`),
      ];
    default:
      return [`- ${policy.name} not tried`];
  }
}

function versionLines(receipt: Receipt, style: Style): string[] {
  return receipt.steps.flatMap(step => {
    if (step.action !== 'create-policy-version' && step.action !== 'delete-policy-version') return [];
    const words = stepWords(step, receipt);
    switch (step.status) {
      case 'done':
        return [style.good(safeLine(`${style.done} ${words}`))];
      case 'failed':
        return [style.bad(safeLine(`${style.failed} ${words}: ${step.error?.message ?? ''}`))];
      default:
        return [safeLine(`- ${words}, not tried`)];
    }
  });
}

function attachLines(receipt: Receipt, style: Style): string[] {
  const steps = otherSteps(receipt);
  const listed = (status: 'done' | 'in-place' | 'pending', write: (name: string, who: string) => string) =>
    [...byPolicy(steps, status)].map(([arn, who]) => safeLine(write(policyNameOf(arn), who.join(', '))));
  const failed = steps.flatMap(({ action, status, policyArn, principal, error }) =>
    action === 'attach' && status === 'failed' && principal !== undefined
      ? [
          `${policyNameOf(policyArn)} not attached to ${principal.type} ${principal.name}: ${error?.message ?? ''}`,
        ]
      : [],
  );
  return [
    ...listed('done', (name, who) => `${style.done} ${name} attached to ${who}`).map(style.good),
    ...listed('in-place', (name, who) => `= ${who} had ${name} already`).map(style.faint),
    ...failed.map(line => style.bad(safeLine(`${style.failed} ${line}`))),
    ...listed('pending', (name, who) => `- ${name} not tried for ${who}`),
  ];
}
