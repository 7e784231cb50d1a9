import { expect, it } from 'vitest';
import { tryAnswerLines } from '../../../source/accessible/run/try-answers.ts';
import type { TryRow } from '../../../source/procedure/try-words.ts';

function row(action: string, given: Partial<TryRow> = {}): TryRow {
  return {
    action,
    resource: '*',
    verdict: 'allowed',
    decision: 'allowed',
    by: 'Sid1',
    missing: '',
    ...given,
  };
}

it('Answers of a try that are alike are told together, a line a service, where the first of them stood', () => {
  const denied = { verdict: 'denied', decision: 'implicit deny', by: '' } as const;
  const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';
  const rows = [
    row('ecs:ListTasks'),
    row('ecs:StopTask', denied),
    row('ecs:ListClusters'),
    row('logs:GetLogEvents'),
    row('ecs:DeleteCluster', { resource: cluster }),
  ];
  expect(tryAnswerLines(rows)).toEqual([
    '3 actions allowed, by Sid1:',
    '- ecs: ListTasks, ListClusters',
    '- logs: GetLogEvents',
    'ecs:StopTask: implicit deny.',
    'ecs:DeleteCluster: allowed, by Sid1, on:',
    cluster,
  ]);
});
