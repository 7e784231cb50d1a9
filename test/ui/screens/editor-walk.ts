import { expect } from 'vitest';
import type { Statement } from '../../../source/policy/document.ts';
import { begin, noAnswers } from '../../../source/procedure/answers.ts';
import type { Size } from '../../../source/ui/state/wizard.ts';
import { Walk } from '../walk.ts';
import { statementsOf } from './scope-walk.ts';

export const RUN: Statement = {
  Sid: 'Run',
  Effect: 'Allow',
  Action: 'ecs:RunTask',
  Resource: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:*',
};
export const LIST: Statement = { Sid: 'List', Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' };
export const PASS_ANY: Statement = { Sid: 'Pass', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
export const ALL_BUT: Statement = { Sid: 'AllBut', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' };

/** editing is a walk that stands in the visual editor over these statements. */
export function editing(list: readonly Statement[], size: Size = { columns: 80, rows: 24 }): Walk {
  const document = { Version: '2012-10-17', Statement: [...list] };
  const start = { kind: 'document', document, origin: 'a test' } as const;
  const walk = Walk.signedIn(begin(noAnswers('create-and-attach'), start));
  walk.happen({ type: 'resized', size });
  walk.press('enter', 'enter');
  expect(walk.screen).toBe('permissions');
  return walk;
}

/** sids names the statements of the policy as it stands. */
export function sids(walk: Walk) {
  return statementsOf(walk).map(({ Sid }) => Sid);
}
