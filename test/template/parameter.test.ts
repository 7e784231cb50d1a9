import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterProblem, placeholderParameter } from '../../source/template/parameter.ts';
import type { Parameter, ParameterKind } from '../../source/template/template.ts';

const parameter = (kind: ParameterKind): Parameter => ({ name: 'x', kind, description: '', example: '' });
const problem = (kind: ParameterKind, value: string) => parameterProblem(parameter(kind), value);

const KINDS: ParameterKind[] = [
  'partition',
  'region',
  'account-id',
  'cluster-name',
  'service-name',
  'task-family',
  'container-name',
  'uuid',
  'revision',
  'role-arn',
  'tag-key',
  'text',
];

const GOOD: [ParameterKind, string][] = [
  ['partition', 'aws-us-gov'],
  ['region', 'eu-west-1'],
  ['region', 'us-isob-east-1'],
  ['region', '*'],
  ['account-id', '012345678901'],
  ['cluster-name', 'web_1-A'],
  ['cluster-name', '*'],
  ['cluster-name', 'web-*'],
  ['task-family', 'w'.repeat(255)],
  ['uuid', '*'],
  ['uuid', '0123456789abcdef0123456789abcdef'],
  ['uuid', '01234567-89ab-cdef-0123-456789abcdef'],
  ['revision', '7'],
  ['role-arn', 'arn:aws:iam::123456789012:role/service-role/ecsTaskExecutionRole'],
  ['role-arn', 'arn:aws-cn:iam::123456789012:role/ecs-*'],
  ['role-arn', '*'],
  ['tag-key', 'Owner'],
  ['tag-key', 'company:team'],
  ['text', 'arn:aws:s3:::bucket/key'],
];

describe('parameterProblem', () => {
  it.each(GOOD)('%s can be %s', (kind, value) => {
    expect(problem(kind, value)).toBeUndefined();
  });

  it.each<[ParameterKind, string]>([
    ['partition', 'aws-moon'],
    ['partition', '*'],
    ['region', 'Europe'],
    ['region', 'eu-west-1a'],
    ['account-id', '12345678901'],
    ['account-id', '*'],
    ['cluster-name', 'web prod'],
    ['cluster-name', 'web/prod'],
    ['cluster-name', 'arn:aws:ecs:eu-west-1:123456789012:cluster/web'],
    ['cluster-name', 'web"},{'],
    ['cluster-name', '<cluster_name>'],
    ['cluster-name', 'web\n'],
    ['cluster-name', '${aws:username}'],
    ['task-family', 'w'.repeat(256)],
    ['task-family', 'web:1'],
    ['uuid', 'not-an-id'],
    ['revision', 'web'],
    ['revision', '0'],
    ['role-arn', 'ecsTaskExecutionRole'],
    ['role-arn', 'arn:aws:iam::123456789012:user/alice'],
    ['role-arn', 'arn:aws:iam:eu-west-1:123456789012:role/x'],
    ['role-arn', 'arn:aws:iam::1234:role/x'],
    ['role-arn', 'arn:aws:iam::123456789012:role/'],
    ['role-arn', `arn:aws:iam::123456789012:role/${'x'.repeat(65)}`],
    ['tag-key', 'two words'],
    ['text', 'a"b'],
  ])('%s cannot be %s', (kind, value) => {
    expect(problem(kind, value)).toMatch(/\.$/);
  });

  it('asks for a value when there is none', () => {
    for (const kind of KINDS) expect(problem(kind, ''), kind).toContain('missing');
  });

  it('lets nothing through that could end a JSON string, open a variable or look like a placeholder', () => {
    const hostile = fc.constantFrom(
      '"',
      '\\',
      '<',
      '>',
      '${',
      '{',
      '}',
      '\n',
      '\0',
      '\u001b',
      ' ',
      '\u202e',
      '\u0142',
    );
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.nat(), hostile, ([kind, value], place, character) => {
        const at = place % (value.length + 1);
        expect(problem(kind, value.slice(0, at) + character + value.slice(at))).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('lets no name leave its place in an ARN', () => {
    const names = GOOD.filter(([kind]) => !['role-arn', 'text', 'tag-key'].includes(kind));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom(':', '/'),
        ([kind, value], place, separator) => {
          const at = place % (value.length + 1);
          expect(problem(kind, value.slice(0, at) + separator + value.slice(at))).toBeDefined();
        },
      ),
    );
  });
});

describe('placeholderParameter', () => {
  it('knows the placeholders of the documents of AWS by name', () => {
    expect(placeholderParameter('task_UUID').kind).toBe('uuid');
    expect(placeholderParameter('revision').kind).toBe('revision');
    expect(placeholderParameter('region')).toMatchObject({ kind: 'region', from: 'caller' });
  });

  it('takes any other for plain text', () => {
    expect(placeholderParameter('constructor')).toMatchObject({ kind: 'text', name: 'constructor' });
  });
});
