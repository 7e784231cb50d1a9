import { describe, expect, it } from 'vitest';
import {
  type Answers,
  begin,
  fillIn,
  finalDocument,
  noAnswers,
  openParameters,
  parameterValue,
  suggestedName,
  writtenDocument,
} from '../../source/procedure/answers.ts';
import { toRequest } from '../../source/procedure/to-request.ts';
import { template } from '../../source/template/read.ts';
import { answered, CALLER } from './answered.ts';

const OWN = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow' as const,
      Action: 'ecs:RunTask',
      Resource: 'arn:<partition>:ecs:<region>:<owner>:<what>/*',
    },
  ],
};

function own(said: Partial<Answers> = {}): Answers {
  const start = { kind: 'document', document: OWN, origin: 'policy.json' } as const;
  return { ...begin({ ...noAnswers('create'), callerValues: CALLER }, start), ...said };
}

describe('the document of the answers', () => {
  it('is filled from what was said, from the account and from defaults, and stays open elsewhere', () => {
    const [statement] = [finalDocument(own({ parameters: { owner: '1', what: '' } })).Statement].flat();
    expect(statement?.Resource).toBe('arn:aws:ecs:eu-west-1:1:<what>/*');
  });

  it('keeps its placeholders while it is edited, so that values can still change', () => {
    const answers = answered();
    const before = JSON.stringify(finalDocument(answers));
    const { parameters } = answers;
    const after = JSON.stringify(
      finalDocument({ ...answers, parameters: { ...parameters, cluster_name: 'batch' } }),
    );
    expect(before).toContain('cluster/web');
    expect(after).toBe(before.replaceAll('cluster/web', 'cluster/batch'));
    expect(JSON.stringify(answers.document)).toContain('<cluster_name>');
  });

  it('takes what was said before what the account says', () => {
    const answers = own({ parameters: { region: 'eu-north-1' } });
    const region = openParameters(answers).find(({ name }) => name === 'region');
    expect(region && parameterValue(answers, region)).toBe('eu-north-1');
    expect(fillIn(answers, ['<region>', { '<region>': '<partition>' }])).toEqual([
      'eu-north-1',
      { 'eu-north-1': 'aws' },
    ]);
  });

  it('fills a value in as it is, whatever it looks like', () => {
    const answers = own({ parameters: { owner: '$&$1', what: '<region>' } });
    expect(fillIn(answers, '<owner> <what>')).toBe('$&$1 <region>');
  });

  it('asks as the template describes it, and by the name of the placeholder without one', () => {
    const described = openParameters(answered()).find(({ name }) => name === 'cluster_name');
    expect(described).toEqual(template('task-run').parameters.find(({ name }) => name === 'cluster_name'));
    expect(openParameters(own()).map(({ name, kind }) => [name, kind])).toEqual([
      ['partition', 'partition'],
      ['region', 'region'],
      ['owner', 'text'],
      ['what', 'text'],
    ]);
  });

  it('is given up for another start, while values of the same name stay', () => {
    const other = begin(answered(), { kind: 'blank' });
    expect(other.document).toEqual({ Version: '2012-10-17', Statement: [] });
    expect(other.parameters).toEqual(answered().parameters);
    expect(suggestedName(other)).toBe('AmazonECSUserPolicy');
    expect(suggestedName(answered())).toBe(template('task-run').policyName);
  });
});

describe('toRequest', () => {
  it('has once what two placeholders of a list have become', () => {
    const Resource = ['role/<task_role>', 'role/<execution_role>'];
    const document = { Statement: { Effect: 'Allow' as const, Action: 'iam:PassRole', Resource } };
    const parameters = { task_role: '*', execution_role: '*' };
    const written = toRequest(own({ document, parameters })).policy?.document;
    expect(written?.Statement).toMatchObject({ Resource: ['role/*'] });
  });

  it('wants the policy and those who get it', () => {
    const answers = answered({ reason: 'OPS-1', tags: { team: 'web' } });
    expect(toRequest(answers)).toEqual({
      version: 1,
      policy: {
        name: 'Web',
        path: '/',
        description: '',
        tags: { team: 'web' },
        ifExists: 'fail',
        document: writtenDocument(answers),
      },
      policyArns: [],
      attachTo: [{ type: 'user', name: 'alice' }],
      reason: 'OPS-1',
    });
  });

  it('wants only what belongs to the goal, whatever was answered before it changed', () => {
    const said = { policyArns: ['arn:aws:iam::aws:policy/A'] };
    expect(toRequest(answered(said, 'create'))).toMatchObject({ policyArns: [], attachTo: [] });
    expect(toRequest(answered(said, 'attach'))).toMatchObject({ policy: undefined, ...said });
  });
});
