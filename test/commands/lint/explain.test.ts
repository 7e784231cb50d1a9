import { afterEach, describe, expect, it, vi } from 'vitest';
import { runExplain } from '../../../source/commands/lint/explain.ts';
import { Output } from '../../../source/commands/output/output.ts';
import { CATALOGUE } from '../../../source/policy/lint/catalogue.ts';
import { textWidth } from '../../../source/text/width.ts';

const alone = { files: [], form: 'text' } as const;

/** What the command prints to stdout. */
function printed(code: string, form: 'text' | 'json' = 'text'): string {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  runExplain(code, { files: [], form }, new Output({ form, quiet: false }));
  const text = stdout.mock.calls.map(([one]) => String(one)).join('');
  stdout.mockRestore();
  return text;
}

const refused = (code: string, others: Parameters<typeof runExplain>[1]) => () =>
  runExplain(code, others, new Output({ form: 'text', quiet: false }));

afterEach(() => vi.restoreAllMocks());

describe('lint --explain', () => {
  it('tells what a code means, why it matters, an example and the remedy', () => {
    expect(printed('INVALID_ACTION')).toMatchInlineSnapshot(`
      "INVALID_ACTION  error

      No service of AWS has this action, or the wildcard fits none.

      Why it matters: IAM takes the policy, but nobody gets anything by the action.
      AWS's own examples for ECS have ecs:DescribeCluster, which never existed.

      For example:

        {
          "Effect": "Allow",
          "Action": "ecs:DescribeCluster",
          "Resource": "arn:aws:ecs:eu-west-1:123456789012:cluster/web"
        }

      How to mend it: Take the action that is meant: ecs:DescribeClusters.
      "
    `);
  });

  it('takes a code in small letters, as addresses have it', () => {
    expect(printed('invalid_action')).toBe(printed('INVALID_ACTION'));
  });

  it.each(Object.keys(CATALOGUE))('explains %s in lines of a terminal', code => {
    const prose = printed(code)
      .split('\n')
      .filter(line => !line.startsWith('  '));
    expect(prose.filter(line => textWidth(line) > 80)).toEqual([]);
    expect(prose.join('\n')).toMatch(/^Why it matters: \S[\s\S]+^For example:$[\s\S]+^How to mend it: \S/m);
    expect(prose.join('\n')).not.toContain('`');
  });

  it('gives scripts the same parts', () => {
    expect(JSON.parse(printed('MISSING_EFFECT', 'json'))).toEqual({
      code: 'MISSING_EFFECT',
      severity: 'ERROR',
      meaning: expect.stringMatching(/\.$/),
      reason: expect.stringMatching(/\.$/),
      example: expect.stringMatching(/^\{[\s\S]*\}$/),
      remedy: expect.stringMatching(/\.$/),
      learnMore: 'docs/findings.md#missing_effect',
    });
  });

  it('names the code that was probably meant', () => {
    expect(refused('INVALID_ACTON', alone)).toThrow(
      expect.objectContaining({
        exitCode: 252,
        message: expect.stringContaining('Did you mean INVALID_ACTION?'),
      }),
    );
    expect(refused('toString', alone)).toThrow(expect.objectContaining({ exitCode: 252 }));
  });

  it.each([
    ['a file', { ...alone, files: ['policy.json'] }],
    ['--fix', { ...alone, fix: true }],
    ['--trust', { ...alone, trust: true }],
    ['--role-kind', { ...alone, roleKind: 'task' }],
    ['--output sarif', { ...alone, form: 'sarif' }],
  ] as const)('refuses %s beside it', (words, others) => {
    expect(refused('INVALID_ACTION', others)).toThrow(
      expect.objectContaining({
        code: 'ConflictingFlags',
        exitCode: 252,
        message: expect.stringContaining(words),
      }),
    );
  });
});
