import { describe, expect, it } from 'vitest';
import type { RoleRow } from '../../../source/account/roles.ts';
import { trustOfService } from '../../../source/policy/trust.ts';
import { begin, noAnswers } from '../../../source/procedure/answers.ts';
import { template } from '../../../source/template/read.ts';
import { openResources } from '../../../source/ui/screens/scope/open-scope.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { goTo } from '../../../source/ui/state/moves.ts';
import { drawn } from '../drawn.tsx';
import { Walk } from '../walk.ts';
import { scopeWalk, statementsOf } from './scope-walk.ts';

const EXECUTION = 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole';
const START = { kind: 'template', template: template('task-run'), variant: 'corrected' } as const;
const GIVEN = { cluster_name: 'web', task_family: 'web', task_role_arn: '*' };
const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'Not you.', hint: undefined } as const;

function row(name: string, service = 'ecs-tasks.amazonaws.com'): RoleRow {
  const arn = `arn:aws:iam::123456789012:role/${name}`;
  return {
    type: 'role',
    name,
    path: '/',
    arn,
    description: '',
    trust: JSON.stringify(trustOfService(service)),
  };
}

/** The form of parameters, at the one that stands for the execution role. */
function atForm(): Walk {
  const walk = Walk.signedIn({ ...begin(noAnswers('create'), START), parameters: GIVEN });
  walk.wizard = SCREENS.parameters.enter(goTo(walk.wizard, 'parameters'));
  return walk;
}

const keysOf = ({ wizard }: Walk) => SCREENS[wizard.screen].bindings(wizard).map(({ shown }) => shown);

describe('a placeholder that stands for a role', () => {
  it('has the roles of the account read only when they are asked for', () => {
    const walk = atForm();
    expect(walk.wizard.listings.trust.status).toBe('idle');
    expect(keysOf(walk)).toContain('ctrl+r');
    expect(keysOf(walk.press('up', 'up'))).not.toContain('ctrl+r');
    walk.press('down', 'down', 'ctrl-r');
    expect(walk.screen).toBe('role-choice');
    expect(walk.wizard.listings.trust.status).toBe('wanted');
  });

  it('gets a role of the account, and Enter goes on from there', () => {
    const walk = atForm()
      .press('ctrl-r')
      .listed('trust', [row('boss', 'ec2.amazonaws.com'), row('api')]);
    expect(drawn(walk)).not.toContain('boss');
    walk.press('down', 'enter');
    expect(walk.screen).toBe('parameters');
    expect(walk.wizard.answers.parameters.execution_role_arn).toBe('arn:aws:iam::123456789012:role/api');
    expect(walk.press('enter').screen).toBe('permissions');
    expect(walk.wizard.answers.roles).toEqual([]);
  });

  it('has the missing role made in the same run, and typing over it takes that back', () => {
    const walk = atForm()
      .press('ctrl-r')
      .listed('trust', [row('api')]);
    expect(drawn(walk)).toContain('❯ Create ecsTaskExecutionRole in the same run');
    walk.press('enter');
    expect(walk.wizard.answers.roles).toEqual([
      { kind: 'task-execution', name: 'ecsTaskExecutionRole', ifDiffers: 'fail' },
    ]);
    expect(drawn(walk)).toContain(EXECUTION);
    expect(drawn(walk)).toContain('ecsTaskExecutionRole is made in the same run');
    walk.press('erase');
    expect(walk.wizard.answers.roles).toEqual([]);
    expect(walk.wizard.answers.parameters.execution_role_arn).toBe(EXECUTION.slice(0, -1));
    expect(walk.wizard.notice).toContain('is not made any more');
  });

  it('waits for the whole list before a role counts as missing', () => {
    const walk = atForm()
      .press('ctrl-r')
      .happen({ type: 'listing-awaited', name: 'trust' })
      .happen({ type: 'page-arrived', name: 'trust', items: [row('api')] });
    expect(walk.press('enter').screen).toBe('role-choice');
    expect(walk.wizard.problem).toBe(
      'ecsTaskExecutionRole is still being looked for among the roles of the account.',
    );
    expect(walk.press('down', 'enter').screen).toBe('parameters');
  });

  it('is typed where the roles may not be listed', () => {
    const walk = atForm()
      .press('ctrl-r')
      .happen({ type: 'listing-awaited', name: 'trust' })
      .happen({ type: 'listing-failed', name: 'trust', failure: DENIED });
    expect(drawn(walk)).toContain('AccessDenied: Not you.');
    expect(drawn(walk)).toContain('can be typed');
    expect(walk.press('enter').screen).toBe('role-choice');
    walk.press('escape', EXECUTION);
    expect(walk.wizard.answers.parameters.execution_role_arn).toBe(EXECUTION);
    expect(walk.wizard.answers.roles).toEqual([]);
  });
});

describe('a role that a statement of the editor lets people pass', () => {
  it('is taken from those that the service of its condition can take on, and shown part by part', () => {
    const passing = {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: 'arn:aws:iam::123456789012:role/old',
      Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    } as const;
    const walk = scopeWalk([passing], wizard => openResources(wizard, 0))
      .press('down', 'down', 'enter', 'ctrl-r')
      .listed('trust', [row('boss', 'ec2.amazonaws.com'), row('api')]);
    expect(drawn(walk)).toContain('❯ boss');
    expect(drawn(walk)).not.toContain('api');
    walk.press('enter');
    expect(walk.screen).toBe('resource-arn');
    walk.press('enter');
    expect(walk.screen).toBe('resources');
    expect(statementsOf(walk)[0]?.Resource).toContain('arn:aws:iam::123456789012:role/boss');
  });
});
