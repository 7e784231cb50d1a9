import { describe, expect, it } from 'vitest';
import { type Answers, begin, finalDocument, noAnswers } from '../../source/procedure/answers.ts';
import { documentProblem } from '../../source/procedure/document-problem.ts';
import { equivalentCommand } from '../../source/procedure/equivalent-command.ts';
import {
  ATTACH_STEPS,
  CONFIRM_STEP,
  CREATE_STEPS,
  problemsOf,
  stepsFor,
} from '../../source/procedure/steps.ts';
import { toRequest } from '../../source/procedure/to-request.ts';
import { template } from '../../source/template/read.ts';
import { answered } from './answered.ts';

function ids(answers: Answers) {
  return stepsFor(answers).map(step => step.id);
}

/** What keeps answers from becoming a request: step and sentence. */
function problems(said: Partial<Answers>, goal: Answers['goal'] = 'create-and-attach') {
  return problemsOf(answered(said, goal)).map(({ step, problem }) => `${step.id}: ${problem}`);
}

describe('the steps', () => {
  it('are those of the procedures that are wanted, and one review', () => {
    const create = ['start', 'parameters', 'permissions', 'review-policy', 'name'];
    const attach = ['who', 'which-policies'];
    expect(ids(answered())).toEqual([...create, ...attach, 'confirm']);
    expect(ids(answered({}, 'create'))).toEqual([...create, 'confirm']);
    expect(ids(answered({}, 'attach'))).toEqual([...attach, 'confirm']);
  });

  it('ask for no values when the policy has no placeholder', () => {
    expect(ids(begin(answered({}, 'create'), { kind: 'blank' }))).not.toContain('parameters');
  });

  it('go from the template to attaching where the template is a policy of AWS', () => {
    const start = {
      kind: 'template',
      template: template('console-first-run'),
      variant: 'corrected',
    } as const;
    for (const goal of ['create', 'create-and-attach'] as const) {
      const answers = begin(answered({ policyName: '', parameters: {} }, goal), start);
      expect(ids(answers)).toEqual(['start', 'who', 'which-policies', 'confirm']);
      expect(problemsOf(answers)).toEqual([]);
      expect(stepsFor(answers)[2]?.summary(answers)).toBe('AmazonECS_FullAccess');
      expect(equivalentCommand(answers, { sandbox: true })).toContain(
        ' attach --policy-arn arn:aws:iam::aws:policy/AmazonECS_FullAccess --user-name alice ',
      );
    }
  });

  it('keep the name of a policy that gets a new version, and refuse it in another account', () => {
    const existing = { arn: 'arn:aws:iam::123456789012:policy/Web', versionId: 'v2' };
    const step = stepsFor(answered({ existing })).find(({ id }) => id === 'name');
    expect(step?.summary(answered({ existing }))).toMatch(/, a new version$/);
    expect(toRequest(answered({ existing })).policy?.ifExists).toBe('new-version');
    expect(equivalentCommand(answered({ existing }), { sandbox: false })).toContain(
      '--if-exists new-version',
    );
    expect(problems({ existing })).toEqual([]);
    expect(problems({ existing: { ...existing, arn: 'arn:aws:iam::999999999999:policy/Web' } })).toEqual([
      'start: Web belongs to the account 999999999999, and you work in 123456789012: choose another start.',
    ]);
    const blank = begin(answered({ existing, path: '/a/' }), { kind: 'blank' });
    expect(blank).toMatchObject({ existing: undefined, policyName: '', path: '/' });
  });

  it('have each a name of their own', () => {
    const all = [...CREATE_STEPS, ...ATTACH_STEPS, CONFIRM_STEP].map(step => step.id);
    expect(new Set(all).size).toBe(all.length);
  });

  it('sum up what was answered in a few words', () => {
    const answers = answered({ policyArns: ['arn:aws:iam::aws:policy/service-role/X'] });
    const words = Object.fromEntries(stepsFor(answers).map(step => [step.id, step.summary(answers)]));
    expect(words).toMatchObject({
      start: 'task-run',
      permissions: expect.stringMatching(/^\d+ statements?$/),
      name: 'Web',
      who: 'alice',
      'which-policies': 'Web, X',
    });
    expect(words.parameters).toContain('cluster_name web');
    const [start] = CREATE_STEPS;
    expect(start?.summary(begin(answers, { kind: 'blank' }))).toBe('a blank policy');
    const own = { kind: 'document', document: answers.document, origin: 'policy.json' } as const;
    expect(start?.summary(begin(answers, own))).toBe('policy.json');
    expect(start?.summary(noAnswers('create'))).toBe('');
  });
});

describe('complete answers', () => {
  it('have no problem', () => {
    expect(problems({})).toEqual([]);
    expect(problems({}, 'create')).toEqual([]);
    expect(problems({ policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }, 'attach')).toEqual([]);
  });
});

describe('a problem', () => {
  it('is named at the step where it is mended', () => {
    expect(problemsOf(noAnswers('create-and-attach')).map(({ step }) => step.id)).toEqual([
      'start',
      'permissions',
      'name',
      'who',
    ]);
    expect(problems({ policyArns: [] }, 'attach')).toEqual(['which-policies: Choose at least one policy.']);
  });

  it('is a value that is missing or cannot stand there', () => {
    const { parameters } = answered();
    const { task_family: _, ...without } = parameters;
    expect(problems({ parameters: without })).toEqual([
      'parameters: task_family is missing.',
      'permissions: The placeholder <task_family> has no value yet.',
    ]);
    const [wrong] = problems({ parameters: { ...parameters, cluster_name: 'we"b' } });
    expect(wrong).toMatch(/^parameters: cluster_name: /);
  });

  it.each([
    [{ policyName: '' }, 'name: The policy name is empty.'],
    [{ policyName: 'a b' }, 'name: A policy name cannot hold a space'],
    [{ path: 'teams' }, 'name: A path begins and ends with a slash'],
    [{ description: 'x'.repeat(1001) }, 'name: A description has at most 1000'],
    [{ tags: { 'aws:x': '' } }, 'name: Tag "aws:x": '],
    [
      { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, ''])) },
      'name: A policy has at most 50 tags; these are 51.',
    ],
    [{ principals: [] }, 'who: Choose at least one user, group or role.'],
    [{ principals: [{ type: 'role', name: 'x'.repeat(65) }] }, 'who: A role name has at most 64'],
    [
      { principals: [{ type: 'user', name: 'a', account: '1' }] },
      'who: The user a is of the account 1, and you are signed in to 123456789012.',
    ],
    [{ policyArns: ['AdministratorAccess'] }, 'which-policies: AdministratorAccess: A policy ARN looks like'],
  ] as const)('is whatever IAM would refuse: %j', (said, words) => {
    const found = problems(said);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });
});

describe('documentProblem', () => {
  const good = { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' } as const;

  it.each([
    [[], 'no statement yet'],
    [[good, { ...good, Effect: 'allow' }], 'Statement 2 needs an Effect'],
    [[{ Effect: 'Allow', Resource: '*' }], 'Statement 1 has no action yet.'],
    [[{ ...good, Action: [] }], 'Statement 1 has no action yet.'],
    [[{ Effect: 'Allow', Action: 'ecs:*' }], 'Statement 1 has no resource yet.'],
    [[{ ...good, NotAction: 'ecs:*' }], 'Statement 1 has both Action and NotAction'],
    [[{ ...good, NotResource: '*' }], 'Statement 1 has both Resource and NotResource'],
    [[{ ...good, Resource: '<what>' }], 'The placeholder <what> has no value yet.'],
    [[{ ...good, Action: 'x'.repeat(6144) }], 'IAM takes 6,144.'],
    [[{ ...good, Resource: 'arn:aws:s3:::東' }], 'beyond U+00FF'],
  ])('says what CreatePolicy would refuse: %#', (Statement, words) => {
    const document = { Version: '2012-10-17', Statement } as never;
    expect(documentProblem(document)).toContain(words);
  });

  it('finds nothing wrong with a good document', () => {
    expect(documentProblem(finalDocument(answered()))).toBeUndefined();
    expect(
      documentProblem({ Statement: { Effect: 'Deny', NotAction: 'a:b', NotResource: '*' } }),
    ).toBeUndefined();
  });
});
