import { describe, expect, it } from 'vitest';
import { joinedRoles, rolesOf } from '../../../source/commands/answers/role-answers.ts';
import type { RoleExtrasFlags, WithRoleFlag } from '../../../source/commands/flags/role-flags.ts';
import { noAnswers } from '../../../source/procedure/answers.ts';
import { createdRoleWords, joinedRoleWords } from '../../../source/procedure/role-flag-words.ts';
import type { RoleRequest } from '../../../source/provision/request.ts';
import { flagsOf } from '../flag-table/ask-program.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';
const none: RoleExtrasFlags = { secret: [], parameter: [], kmsKey: [], ifDiffers: 'fail' };
const read = (words: string, names: string[] = [], extras: Partial<RoleExtrasFlags> = {}) =>
  rolesOf({ kinds: words.split(' '), names, extras: { ...none, ...extras } });
const named = (words: string, names: string[] = []) =>
  read(words, names).map(({ kind, name }) => `${kind} ${name}`);

describe('the roles that flags name', () => {
  it('have the names that AWS documents, or those that are given', () => {
    expect(named('task events')).toEqual(['task ecsTaskRole', 'events ecsEventsRole']);
    expect(named('task=web task=a=b')).toEqual(['task web', 'task a=b']);
    expect(named('task', ['web'])).toEqual(['task web']);
    expect(named('task events', ['events=runs', 'task=web'])).toEqual(['task web', 'events runs']);
  });

  it.each([
    ['taks', [], 'Did you mean task?'],
    ['ecsInstanceRole', [], 'Did you mean instance?'],
    ['king', [], 'The kinds are task-execution, '],
    ['task=', [], 'The role name is empty.'],
    ['task=arn:aws:iam::123456789012:role/web', [], 'by its name, not its ARN'],
    ['task events', ['web'], 'is one name for 2 roles. Write each role with its name: task=NAME events=NAME'],
    ['task', ['events=web'], 'events is not among the roles to make'],
    ['task=web', ['api'], 'The task role has two names, web and api.'],
  ] as const)('are refused: %s %s', (words, names, says) => {
    expect(() => read(words, [...names])).toThrow(
      expect.toSatisfy(({ message, hint = '' }) => `${message} ${hint}`.includes(says)),
    );
  });

  it('take secrets for one task execution role and no other', () => {
    const extras = { secrets: [SECRET], parameters: [], keys: [], logGroups: 'are-there' };
    expect(read('task task-execution', [], { secret: [SECRET, SECRET] })).toEqual([
      { kind: 'task', name: 'ecsTaskRole', ifDiffers: 'fail' },
      { kind: 'task-execution', name: 'ecsTaskExecutionRole', extras, ifDiffers: 'fail' },
    ]);
    expect(() => read('events', [], { createLogGroup: true })).toThrow('--create-log-group is for the task');
    expect(() => read('task-execution task-execution=web', [], { secret: [SECRET] })).toThrow(
      'more than one',
    );
  });

  it('are those that the equivalent command says, made alone and with a policy', () => {
    const roles: RoleRequest[] = [
      {
        ...{ kind: 'task-execution', name: 'webExecution', ifDiffers: 'mend' },
        extras: { secrets: [SECRET], parameters: [], keys: [], logGroups: 'may-be-made' },
      },
      { kind: 'events', name: 'ecsEventsRole', ifDiffers: 'mend' },
    ];
    const answers = { ...noAnswers('roles'), roles };
    const [first = '', second = '', ...words] = createdRoleWords(answers);
    const alone = flagsOf(['roles', 'create', first, second, ...words]) as RoleExtrasFlags;
    expect(rolesOf({ kinds: [first, second], extras: alone })).toEqual(roles);
    const joined = flagsOf(['create', ...joinedRoleWords(answers)]);
    expect(joinedRoles(joined as WithRoleFlag & RoleExtrasFlags)).toEqual(roles);
  });
});
