import { describe, expect, it } from 'vitest';
import type { Statement } from '../../source/policy/document.ts';
import { type SampleOptions, sampleRequests } from '../../source/policy/sample-requests.ts';

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const OPTIONS: SampleOptions = {
  actions: [],
  resources: [],
  variables: new Map([['aws:username', 'tester']]),
  caller: { partition: 'aws', region: 'eu-west-1', account: '123456789012' },
};

function sample(statement: Partial<Statement>, options: Partial<SampleOptions> = {}) {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow' as const, ...statement }] };
  return sampleRequests([document], { ...OPTIONS, ...options });
}

function resourcesOf(action: string, statement: Partial<Statement>) {
  return sample({ Action: action, ...statement }).requests.find(one => one.action === action)?.resources;
}

describe('the requests that a policy is asked about', () => {
  it('are those that it names, and a few of ECS that it does not', () => {
    const { requests, leftOut } = sample({ Action: ['ecs:DescribeClusters', 'ecs:Run*'], Resource: CLUSTER });
    const actions = requests.map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['ecs:DescribeClusters', 'ecs:RunTask']);
    expect(actions.slice(2)).toEqual([
      'ecs:DeleteCluster',
      'ecs:UpdateService',
      'ecs:ListClusters',
      'ecs:ExecuteCommand',
    ]);
    expect(leftOut).toBe(0);
  });

  it.each(['*', 'ecs:*'])('are some of many, and it is said how many are not asked: %s', Action => {
    const { requests, leftOut } = sample({ Action, Resource: '*' });
    expect(requests.length).toBeLessThan(20);
    expect(requests.length + leftOut).toBe(81);
  });

  it('are those that were given by hand, where any were', () => {
    const asked = { actions: ['iam:PassRole'], resources: ['arn:aws:iam::123456789012:role/x'] };
    expect(sample({ Action: 'ecs:*', Resource: '*' }, asked).requests).toEqual([
      { action: 'iam:PassRole', resources: asked.resources },
    ]);
  });

  it.each([
    ['those of the statement', 'ecs:DescribeClusters', { Resource: CLUSTER }, [CLUSTER]],
    ['* where the action takes none', 'ecs:ListClusters', { Resource: CLUSTER }, ['*']],
    ['* where the statement names none', 'ecs:DescribeClusters', { NotResource: CLUSTER }, ['*']],
    [
      'without those of other actions',
      'iam:PassRole',
      { Resource: [CLUSTER, 'arn:aws:iam::123456789012:role/x'] },
      ['arn:aws:iam::123456789012:role/x'],
    ],
    [
      'in the Region and account of the caller, where any would do',
      'ecs:DescribeClusters',
      { Resource: 'arn:aws:ecs:*:*:cluster/web' },
      [CLUSTER],
    ],
    [
      'with the name of the test user',
      'iam:GetUser',
      { Resource: 'arn:aws:iam::123456789012:user/${aws:username}' },
      ['arn:aws:iam::123456789012:user/tester'],
    ],
    [
      '* where a variable has no value',
      'iam:GetUser',
      { Resource: 'arn:aws:iam::123456789012:user/${aws:PrincipalTag/team}' },
      ['*'],
    ],
  ])('have as resources %s', (_, action, statement, resources) => {
    expect(resourcesOf(action, statement)).toEqual(resources);
  });
});
