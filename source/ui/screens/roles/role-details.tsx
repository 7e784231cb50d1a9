import { stepQuestion } from '../../../procedure/steps.ts';
import { Rows } from '../../frame/line.tsx';
import type { Screen } from '../screen.ts';

/** What the roles of tasks may do besides. */
export const roleDetails: Screen = {
  id: 'role-details',
  question: () => stepQuestion('role-details'),
  enter: wizard => wizard,
  bindings: () => [],
  reduce: wizard => wizard,
  Body: ({ room }) => <Rows height={room.rows} />,
  detail: () => [],
  help: [
    'Private images, secrets and parameters are read with the task execution role.',
    'AWS documentation: IAM roles for Amazon ECS, Amazon ECS Developer Guide.',
  ],
};
