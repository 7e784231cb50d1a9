import { stepQuestion } from '../../../procedure/steps.ts';
import { Rows } from '../../frame/line.tsx';
import type { Screen } from '../screen.ts';

/** Which of ECS's own roles shall be made. */
export const whichRoles: Screen = {
  id: 'which-roles',
  question: () => stepQuestion('which-roles'),
  enter: wizard => wizard,
  bindings: () => [],
  reduce: wizard => wizard,
  Body: ({ room }) => <Rows height={room.rows} />,
  detail: () => [],
  help: [
    'Roles let Amazon ECS itself, your instances and your tasks act in the account.',
    'AWS documentation: IAM roles for Amazon ECS, Amazon ECS Developer Guide.',
  ],
};
