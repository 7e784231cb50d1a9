import { type LintCase, one } from './lint-case.ts';

const notAction = (NotAction: unknown) => one({ Action: undefined, NotAction });

/** Sources: Service Authorization Reference; IAM User Guide, "IAM JSON policy elements: Action". */
export const ACTION_CASES: readonly LintCase[] = [
  {
    code: 'INVALID_ACTION',
    has: [
      [one({ Action: 'ecs:DescribeCluster' }), 'Statement 0 Action'],
      [one({ Action: ['ecs:ListClusters', 'ecs:Desribe*'] }), 'Statement 0 Action 1'],
      [notAction(['ecs:FlyToTheMoon']), 'Statement 0 NotAction 0'],
      [one({ Action: 'ListClusters' }), 'Statement 0 Action'],
      [one({ Action: 'ecs::ListClusters' }), 'Statement 0 Action'],
      [one({ Action: 'ecs:' }), 'Statement 0 Action'],
      [one({ Action: '' }), 'Statement 0 Action'],
      [one({ Action: 'ecs:ListClusters ' }), 'Statement 0 Action'],
    ],
    lacks: [
      one({ Action: 'ECS:describeclusters' }),
      one({ Action: ['ecs:Describe*', 'ecs:*', '*', 'ecs:?*', 'ecs:*Task*'] }),
      one({ Action: 'ecs:<action>' }),
      // Not in the reference, but in an AWS managed policy.
      one({ Action: 'budgets:DescribeBudgets' }),
    ],
  },
  {
    code: 'INVALID_SERVICE_IN_ACTION',
    has: [
      [one({ Action: 'esc:ListClusters' }), 'Statement 0 Action'],
      [one({ Action: 'nosuchservice:*' }), 'Statement 0 Action'],
      [one({ Action: ' ecs:ListClusters' }), 'Statement 0 Action'],
    ],
    lacks: [
      one({ Action: 'ECS:ListClusters' }),
      one({ Action: 'zocalo:*' }),
      one({ Action: 'application-autoscaling:*' }),
    ],
  },
  {
    code: 'WILDCARD_IN_SERVICE_NAME',
    has: [
      [one({ Action: 'ec*:ListClusters' }), 'Statement 0 Action'],
      [one({ Action: '*:List*' }), 'Statement 0 Action'],
      [one({ Resource: 'arn:aws:e?s:eu-west-1:123456789012:cluster/web' }), 'Statement 0 Resource'],
    ],
    lacks: [
      one({ Action: '*' }),
      one({ Action: 'ecs:List*' }),
      one({ Resource: 'arn:aws:ecs:*:*:cluster/*' }),
    ],
  },
];
