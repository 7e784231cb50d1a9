import { describe, expect, it } from 'vitest';
import type { Statement } from '../../source/policy/document.ts';
import { placeholdersIn } from '../../source/policy/placeholders.ts';
import { type Answers, begin, noAnswers } from '../../source/procedure/answers.ts';
import { applyAllFixes, applyFix, fixesFor } from '../../source/procedure/fixes.ts';
import { templates } from '../../source/template/read.ts';
import { CALLER } from './answered.ts';

function answersWith(parameters: Record<string, string>, ...list: Statement[]): Answers {
  const document = { Version: '2012-10-17', Statement: list };
  const start = { kind: 'document', document, origin: 'test' } as const;
  return { ...begin(noAnswers('create'), start), callerValues: CALLER, parameters };
}

const cluster = (name: string) => `arn:<partition>:ecs:<region>:<aws_account_id>:cluster/${name}`;

describe('fixesFor', () => {
  const answers = answersWith(
    { cluster_name: 'web', other_name: 'web' },
    {
      Effect: 'Allow',
      Action: ['ecs:DescribeCluster', 'ecs:DescribeClusters'],
      Resource: [cluster('<cluster_name>'), cluster('<other_name>')],
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
  );
  const remedies = (given: Answers) =>
    Object.fromEntries(fixesFor(given).map(({ finding, remedy }) => [finding.code, remedy]));

  it('mends the document and keeps its placeholders', () => {
    const fix = fixesFor(answers).find(({ finding }) => finding.code === 'MFA_BYPASSED_BY_IFEXISTS');
    expect(fix?.remedy).toMatchObject({ kind: 'fix', description: 'Write Bool for BoolIfExists' });
    const mended = fix && applyFix(answers, fix);
    expect(mended?.document.Statement).toEqual([
      {
        ...[answers.document.Statement].flat()[0],
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    ]);
  });

  it('says which it cannot make: what comes of the values of placeholders', () => {
    expect(remedies(answers).REDUNDANT_RESOURCE).toMatchObject({
      kind: 'by-hand',
      why: expect.stringContaining('change it in the parameters'),
    });
    const named = answersWith(
      { cluster_name: 'web' },
      { Sid: 'Run-<cluster_name>', Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' },
    );
    expect(remedies(named).UNSUPPORTED_SID?.kind).toBe('by-hand');
    const apart = { ...answers, parameters: { cluster_name: 'web', other_name: 'api' } };
    expect(remedies(apart)).not.toHaveProperty('REDUNDANT_RESOURCE');
  });

  it('leaves alone what has no certain fix', () => {
    const open = remedies(
      answersWith({}, { Effect: 'Allow', Action: 'ecs:*', Resource: cluster('<other_name>') }),
    );
    expect(open.PLACEHOLDER_LEFT).toEqual({ kind: 'none' });
    const [fix] = fixesFor(answersWith({}, { Effect: 'Allow', Action: 'ecs:*', Resource: '<other_name>' }));
    if (fix === undefined) throw new Error('nothing was found');
    expect(applyFix(answers, fix)).toBe(answers);
  });
});

describe('applyAllFixes', () => {
  it('leaves none that could be made, and every placeholder that its document still wants', () => {
    const printed = templates().filter(({ asDocumented }) => asDocumented !== undefined);
    let all = 0;
    for (const template of printed) {
      const start = { kind: 'template', template, variant: 'as-documented' } as const;
      const before = { ...begin(noAnswers('create'), start), callerValues: CALLER };
      const { answers, fixed } = applyAllFixes(before);
      expect(fixesFor(answers).some(({ remedy }) => remedy.kind === 'fix')).toBe(false);
      all += fixed.length;
      if (fixed.length === 0) expect(answers).toBe(before);
      expect(placeholdersIn(answers.document)).toEqual(placeholdersIn(before.document));
    }
    expect(all).toBeGreaterThan(0);
  });
});
