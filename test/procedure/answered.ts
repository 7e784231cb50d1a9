import { type Answers, begin, type Goal, noAnswers } from '../../source/procedure/answers.ts';
import { template } from '../../source/template/read.ts';

export const CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'eu-west-1' };

/** answered gives complete answers: the template task-run for alice, with whatever a test says otherwise. */
export function answered(said: Partial<Answers> = {}, goal: Goal = 'create-and-attach'): Answers {
  const start = { kind: 'template', template: template('task-run'), variant: 'corrected' } as const;
  return {
    ...begin({ ...noAnswers(goal), callerValues: CALLER }, start),
    parameters: { cluster_name: 'web', task_family: 'web-app', task_role_arn: '*', execution_role_arn: '*' },
    policyName: 'Web',
    principals: [{ type: 'user', name: 'alice' }],
    ...said,
  };
}
