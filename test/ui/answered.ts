import { type Answers, begin, noAnswers } from '../../source/procedure/answers.ts';
import { template } from '../../source/template/read.ts';

/** answered are complete answers: the tasks of the cluster web may be listed by alice. */
export function answered(change: Partial<Answers> = {}): Answers {
  const start = { kind: 'template', template: template('task-list'), variant: 'corrected' } as const;
  return {
    ...begin(noAnswers('create-and-attach'), start),
    parameters: { cluster_name: 'web' },
    policyName: 'ListTasks',
    principals: [{ type: 'user', name: 'alice' }],
    ...change,
  };
}
