import { describe, expect, it } from 'vitest';
import type { RoleRow } from '../../source/account/roles.ts';
import { trustOfService } from '../../source/policy/trust.ts';
import {
  type Answers,
  begin,
  finalDocument,
  openParameters,
  parameterValue,
} from '../../source/procedure/answers.ts';
import { roleChoices } from '../../source/procedure/role-choices.ts';
import { roleUse, TASK_USE } from '../../source/procedure/role-uses.ts';
import { withMadeRole, withValue } from '../../source/procedure/role-values.ts';
import { setValues } from '../../source/procedure/set-values.ts';
import { problemsOf } from '../../source/procedure/steps.ts';
import type { RoleRequest } from '../../source/provision/request.ts';
import { template } from '../../source/template/read.ts';
import { answered, CALLER } from './answered.ts';

const GIVEN = { cluster_name: 'web', task_family: 'web-app', task_role_arn: '*' };
const EXECUTION: RoleRequest = { kind: 'task-execution', name: 'ecsTaskExecutionRole', ifDiffers: 'fail' };
const ARN = 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole';
const open = answered({ parameters: GIVEN });

function row(name: string, service = 'ecs-tasks.amazonaws.com', path = '/'): RoleRow {
  const arn = `arn:aws:iam::123456789012:role${path}${name}`;
  return { type: 'role', name, path, arn, description: '', trust: JSON.stringify(trustOfService(service)) };
}

function presentValue(answers: Answers, name: string): string | undefined {
  const parameter = openParameters(answers).find(one => one.name === name);
  return parameter && parameterValue(answers, parameter);
}

function useOf(name: string) {
  const parameter = openParameters(open).find(one => one.name === name);
  return (parameter && roleUse(parameter)) ?? TASK_USE;
}

const labels = (rows: readonly RoleRow[], status: 'arriving' | 'complete' | 'closed', answers = open) =>
  roleChoices(answers, useOf('execution_role_arn'), { rows, status }).map(({ label }) => label);

describe('the roles that a placeholder can stand for', () => {
  it('are those that tasks can take on, the one of the documentation first', () => {
    const rows = [
      row('api'),
      row('boss', 'ec2.amazonaws.com'),
      row('ECSTaskExecutionRole', undefined, '/own/'),
    ];
    expect(labels(rows, 'complete')).toEqual(['ECSTaskExecutionRole', 'api']);
  });

  it('have the missing one among them only when all roles are read', () => {
    expect(labels([row('api')], 'complete')).toEqual(['Create ecsTaskExecutionRole in the same run', 'api']);
    const [first] = roleChoices(open, useOf('execution_role_arn'), { rows: [], status: 'arriving' });
    expect(first?.disabled).toContain('still being looked for');
    expect(labels([], 'closed')).toEqual([]);
  });

  it('say why the one of the documentation cannot be taken', () => {
    const rows = [row('ecsTaskExecutionRole', 'ec2.amazonaws.com')];
    const [first] = roleChoices(open, useOf('execution_role_arn'), { rows, status: 'complete' });
    expect(first).toMatchObject({ label: 'ecsTaskExecutionRole', arn: ARN });
    expect(first?.disabled).toContain('ecs-tasks.amazonaws.com');
  });

  it('have those among them that the same run makes, for whatever they serve', () => {
    const made = { ...open, roles: [EXECUTION] };
    const choices = roleChoices(made, useOf('task_role_arn'), { rows: [], status: 'complete' });
    expect(choices.map(({ arn, role }) => [arn, role?.kind])).toEqual([
      ['arn:aws:iam::123456789012:role/ecsTaskRole', 'task'],
      [ARN, 'task-execution'],
    ]);
    expect(labels([], 'complete', made)).toEqual(['ecsTaskExecutionRole']);
  });
});

describe('a role that is made in the same run', () => {
  it('fills the placeholder that stands for its kind, and no flag has to say so', () => {
    const made = { ...open, roles: [EXECUTION] };
    expect(problemsOf(open)[0]?.problem).toContain('execution_role_arn is missing');
    expect(problemsOf(made)).toEqual([]);
    expect(JSON.stringify(finalDocument(made))).toContain(ARN);
    expect(setValues(made)).not.toHaveProperty('execution_role_arn');
  });

  it('follows into another account', () => {
    const elsewhere = { ...CALLER, aws_account_id: '111122223333', partition: 'aws-cn' };
    const made = withMadeRole(open, 'execution_role_arn', EXECUTION);
    expect(made.parameters).toEqual(GIVEN);
    expect(presentValue({ ...made, callerValues: elsewhere }, 'execution_role_arn')).toBe(
      'arn:aws-cn:iam::111122223333:role/ecsTaskExecutionRole',
    );
  });

  it('leaves a placeholder open where two of its kind are made, and an answer as it was given', () => {
    const two = { ...open, roles: [EXECUTION, { ...EXECUTION, name: 'other' }] };
    expect(presentValue(two, 'execution_role_arn')).toBeUndefined();
    const given = { ...answered(), roles: [EXECUTION] };
    expect(presentValue(given, 'execution_role_arn')).toBe('*');
  });

  it('is taken out again by another value, unless something else names it', () => {
    const made = withMadeRole(answered(), 'execution_role_arn', EXECUTION);
    expect(made.roles).toEqual([EXECUTION]);
    expect(presentValue(made, 'execution_role_arn')).toBe(ARN);
    expect(withValue(made, 'execution_role_arn', '*').roles).toEqual([]);
    const twice = withValue(made, 'task_role_arn', ARN);
    const once = withValue(twice, 'execution_role_arn', '*');
    expect(once.roles).toEqual([EXECUTION]);
    expect(withValue(once, 'task_role_arn', '*').roles).toEqual([]);
  });

  it('goes with the policy that it was made for', () => {
    const made = withMadeRole(open, 'execution_role_arn', EXECUTION);
    const unnamed = { ...EXECUTION, kind: 'instance', name: 'web' } as const;
    const other = { kind: 'template', template: template('task-list'), variant: 'corrected' } as const;
    const begun = begin({ ...made, roles: [...made.roles, unnamed] }, other);
    expect(begun.roles).toEqual([unnamed]);
    const alike = { kind: 'template', template: template('task-start'), variant: 'corrected' } as const;
    expect(begin(made, alike).roles).toEqual([EXECUTION]);
  });

  it('gives way to another one that is made for the same placeholder', () => {
    const other = { ...EXECUTION, name: 'webTaskExecutionRole' };
    const made = withMadeRole(
      withMadeRole(open, 'execution_role_arn', EXECUTION),
      'execution_role_arn',
      other,
    );
    expect(made.roles).toEqual([other]);
    expect(presentValue(made, 'execution_role_arn')).toBe(
      'arn:aws:iam::123456789012:role/webTaskExecutionRole',
    );
  });
});
