import { describe, expect, it } from 'vitest';
import type { Statement } from '../../source/policy/document.ts';
import { noAnswers } from '../../source/procedure/answers.ts';
import { statementOutlines } from '../../source/procedure/statement-outline.ts';

function outlineOf(...list: Statement[]) {
  const document = { Version: '2012-10-17', Statement: list };
  return statementOutlines({ ...noAnswers('create'), document });
}

function shortWords(statement: Statement) {
  const [outline] = outlineOf(statement);
  return [outline?.actions, outline?.resources, outline?.conditions].map(
    part => part?.trouble?.short ?? 'ok',
  );
}

describe('the outline of a statement', () => {
  it('says what the statement does and how its parts stand', () => {
    const [outline] = outlineOf({
      Effect: 'Allow',
      Action: ['ecs:ListClusters', 'ecs:DescribeClusters'],
      Resource: '*',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    });
    expect(outline).toMatchObject({
      effect: 'Allow',
      title: 'list and describe clusters, when signed in with MFA',
      actions: { words: '2 of 81  List 1, Read 1' },
      resources: { words: 'any resource' },
      conditions: { words: 'when signed in with MFA' },
      trouble: undefined,
    });
  });

  it('names what is missing', () => {
    expect(shortWords({ Effect: 'Allow', Action: [], Resource: [] })).toEqual([
      'no action yet',
      'no resource yet',
      'ok',
    ]);
  });

  it('names what is wide where it can be mended', () => {
    expect(shortWords({ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' })[1]).toBe('any role');
    expect(shortWords({ Effect: 'Allow', Action: 'ecs:*', Resource: '*' })[0]).toBe('a whole service');
    expect(shortWords({ Effect: 'Deny', Action: 'ecs:*', Resource: '*' })).toEqual(['ok', 'ok', 'ok']);
  });

  it('names an action without which the chosen ones mostly fail, until it is there', () => {
    const run: Statement = { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' };
    const pass: Statement = {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: 'arn:aws:iam::123456789012:role/web',
      Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
    };
    expect(outlineOf(run)[0]?.trouble?.short).toBe('needs iam:PassRole');
    expect(outlineOf(run, pass)[0]?.trouble).toBeUndefined();
  });

  it('is of a statement that stands alone too', () => {
    const document = { Statement: { Effect: 'Allow', Action: 'ecs:*', Resource: '*' } as const };
    expect(statementOutlines({ ...noAnswers('create'), document })[0]?.actions.trouble?.short).toBe(
      'a whole service',
    );
  });
});
