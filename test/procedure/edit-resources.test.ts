import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listOf,
  minify,
  type PolicyDocument,
  type Statement,
  statements,
} from '../../source/policy/document.ts';
import {
  addArn,
  changeArn,
  movedActions,
  type ResourceChange,
  removeArn,
  setAny,
  setEverything,
} from '../../source/procedure/edit-resources.ts';
import { pasteArn } from '../../source/procedure/paste-arn.ts';
import { arnFieldProblem, arnOf, resourceChoices } from '../../source/procedure/resource-choices.ts';
import { CALLER } from './answered.ts';
import { anyDocument, othersOf } from './statement-samples.ts';

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const OPEN = 'arn:<partition>:ecs:<region>:<aws_account_id>:cluster/<cluster_name>';
const BUCKET = 'arn:aws:s3:::logs/*';

function on(Action: string | string[], Resource: string | string[] = '*'): Statement {
  return { Sid: 'Kept', Effect: 'Allow', Action, Resource };
}

function document(...list: Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: list };
}

function changed(change: ResourceChange) {
  if (change.kind === 'refused') throw new Error(change.problem);
  return change;
}

function resourcesOf(change: ResourceChange, index = 0): string[] {
  return listOf(statements(changed(change).document)[index]?.Resource);
}

describe('resourceChoices', () => {
  it('takes the ARNs of a statement apart by the types that its actions take, placeholders too', () => {
    const statement = on(
      ['ecs:DescribeClusters', 'ecs:ListClusters', 's3:GetObject'],
      [CLUSTER, OPEN, BUCKET, 'arn:aws:sqs:eu-west-1:123456789012:jobs'],
    );
    const choices = resourceChoices(statement, CALLER);
    expect(choices.types.map(({ service, type }) => `${service} ${type}`)).toEqual([
      'ecs cluster',
      's3 accesspointobject',
      's3 object',
    ]);
    expect(choices.types[0]).toMatchObject({
      any: false,
      requiredBy: ['ecs:DescribeClusters'],
      arns: [{ arn: CLUSTER, values: { ClusterName: 'web' } }, { values: { ClusterName: '<cluster_name>' } }],
      fields: [
        { name: 'Partition', default: 'aws' },
        { name: 'Region', default: 'eu-west-1' },
        { name: 'Account', default: '123456789012' },
        { name: 'ClusterName' },
      ],
    });
    expect(choices.others).toEqual(['arn:aws:sqs:eu-west-1:123456789012:jobs']);
    expect(choices.withoutResource).toEqual(['ecs:ListClusters']);
  });

  it('lists no types for the actions of every service, and keeps what is named', () => {
    expect(resourceChoices(on('*', CLUSTER), CALLER)).toMatchObject({ types: [], others: [CLUSTER] });
    expect(pasteArn(on('*'), CLUSTER)).toMatchObject({ kind: 'recognised', type: 'cluster' });
  });

  it('tells any from named', () => {
    const any = (Resource: string) =>
      resourceChoices(on('ecs:DescribeClusters', Resource), CALLER).types[0]?.any;
    expect([any('*'), any(CLUSTER.replace('web', '*')), any(CLUSTER.replace('web', 'w*'))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('checks the parts of an ARN, and takes placeholders for what will be filled in', () => {
    const [cluster] = resourceChoices(on('ecs:DescribeClusters'), CALLER).types;
    if (cluster === undefined) throw new Error('no type');
    const problem = (field: string, value: string) => arnFieldProblem(cluster, field, value);
    expect(problem('ClusterName', '<cluster_name>')).toBeUndefined();
    expect(problem('ClusterName', '<team>-web')).toBeUndefined();
    expect(problem('Account', '<aws_account_id>')).toBeUndefined();
    expect(problem('Account', '12')).toContain('12 digits');
    expect(problem('ClusterName', 'my web')).toContain('cluster name');
    expect(arnOf(cluster, { Partition: 'aws', ClusterName: 'web' })).toBe('arn:aws:ecs:*:*:cluster/web');
  });
});

describe('an ARN whose form has one of another type in it', () => {
  const STREAM = 'arn:aws:logs:eu-west-1:123456789012:log-group:web:log-stream:*';
  const logs = on(['logs:FilterLogEvents', 'logs:GetLogEvents'], STREAM);

  it('belongs to the type that takes most of it apart', () => {
    const named = resourceChoices(logs, CALLER).types.map(({ type, arns }) => [type, arns.length]);
    expect(named).toEqual([
      ['log-group', 0],
      ['log-stream', 1],
    ]);
    expect(pasteArn(logs, STREAM)).toMatchObject({ type: 'log-stream', values: { LogGroupName: 'web' } });
  });
});

describe('pasteArn', () => {
  it.each([
    [`"${CLUSTER}",`, { kind: 'recognised', type: 'cluster', values: { ClusterName: 'web' } }],
    [OPEN, { kind: 'recognised', type: 'cluster', values: { Region: '<region>' } }],
    ['*', { kind: 'pattern', arn: '*' }],
    ['arn:aws:ecs:*:*:*', { kind: 'pattern' }],
    ['web', { kind: 'problem', problem: '"web" is no ARN: it has six parts with colons between.' }],
    ['arn:aws:*:*:*:*', { kind: 'pattern' }],
    [
      'arn:aws:s3:::logs-*',
      { kind: 'problem', problem: 'This ARN is a bucket of s3; the chosen actions take cluster.' },
    ],
    [
      'arn:aws:ecs:eu-west-1:123456789012:service/web/api',
      { kind: 'problem', problem: 'This ARN is a service of ecs; the chosen actions take cluster.' },
    ],
  ])('recognises %j', (text, wanted) => {
    expect(pasteArn(on('ecs:DescribeClusters'), text)).toMatchObject(wanted);
  });
});

describe('the resources of a statement', () => {
  it('are narrowed one type at a time: the others stay on any of theirs', () => {
    const run = document(on(['ecs:StopTask', 'ecs:DescribeClusters']));
    expect(resourcesOf(addArn(run, 0, CLUSTER, CALLER))).toEqual([
      'arn:aws:ecs:eu-west-1:123456789012:task/*/*',
      CLUSTER,
    ]);
    expect(resourcesOf(addArn(document(on('ecs:DescribeClusters')), 0, CLUSTER, CALLER))).toEqual([CLUSTER]);
  });

  it('are set to any of a type in the place of those that are named', () => {
    const named = document(on(['ecs:DescribeClusters', 's3:GetObject'], [CLUSTER, BUCKET, OPEN]));
    const [cluster] = resourceChoices(statements(named)[0] as Statement, CALLER).types;
    if (cluster === undefined) throw new Error('no type');
    expect(resourcesOf(setAny(named, 0, cluster, CALLER))).toEqual([CLUSTER.replace('web', '*'), BUCKET]);
    expect(resourcesOf(setEverything(named, 0))).toEqual(['*']);
  });

  it('are checked part by part, also where a whole ARN is given', () => {
    const run = document(on('ecs:RunTask'));
    const revision = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:latest';
    const problem = expect.stringContaining('A revision is a whole number from 1 on');
    expect(addArn(run, 0, revision, CALLER)).toMatchObject({ kind: 'refused', problem });
    expect(pasteArn(on('ecs:RunTask'), revision)).toMatchObject({ kind: 'problem', problem });
    expect(resourcesOf(addArn(run, 0, revision.replace('latest', '7'), CALLER))).toHaveLength(1);
  });

  it('move actions that take none to a statement of their own, and say so before and after', () => {
    const mixed = document(on(['ecs:ListClusters', 'ecs:DescribeClusters']));
    expect(movedActions(statements(mixed)[0] as Statement, [CLUSTER])).toEqual(['ecs:ListClusters']);
    const change = changed(addArn(mixed, 0, CLUSTER, CALLER));
    expect(change).toMatchObject({
      moved: ['ecs:ListClusters'],
      words: 'ecs:ListClusters takes no resource: a statement of its own on * is made for it.',
    });
    expect(statements(change.document).map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ['ecs:DescribeClusters', CLUSTER],
      ['ecs:ListClusters', '*'],
    ]);
  });

  it('are not touched where they cannot be: NotResource, actions that take none, a text that is no ARN', () => {
    const odd = document({ Effect: 'Deny', Action: '*', NotResource: CLUSTER }, on('ecs:ListClusters'));
    expect(addArn(odd, 0, CLUSTER, CALLER)).toMatchObject({
      kind: 'refused',
      problem: expect.stringMatching(/NotResource/),
    });
    expect(addArn(odd, 1, CLUSTER, CALLER)).toMatchObject({
      kind: 'refused',
      problem: expect.stringMatching(/is the only value/),
    });
    expect(addArn(odd, 1, 'web', CALLER)).toMatchObject({
      kind: 'refused',
      problem: expect.stringMatching(/no ARN/),
    });
    expect(addArn(odd, 9, CLUSTER, CALLER)).toMatchObject({ kind: 'refused' });
  });

  it('change and go one by one, and come back by the opposite change', () => {
    const arns = fc.uniqueArray(fc.constantFrom(CLUSTER, OPEN, `${CLUSTER}-2`, BUCKET), { minLength: 1 });
    fc.assert(
      fc.property(arns, fc.nat(3), (list, pick) => {
        const before = document(on('ecs:DescribeClusters', list), on('ecs:ListClusters'));
        const arn = list[pick % list.length] ?? CLUSTER;
        const other = 'arn:aws:ecs:eu-west-1:123456789012:cluster/other';
        const there = changed(changeArn(before, 0, arn, other)).document;
        expect(listOf(statements(there)[0]?.Resource)).toEqual(list.map(one => (one === arn ? other : one)));
        expect(resourcesOf(changeArn(there, 0, other, arn))).toEqual(list);
        expect(resourcesOf(removeArn(before, 0, arn))).toEqual(list.filter(one => one !== arn));
        expect(othersOf(there, 0)).toBe(othersOf(before, 0));
      }),
      { numRuns: 30 },
    );
  });

  it('never change another statement, nor lose or add an action', () => {
    const arn = fc.constantFrom(CLUSTER, OPEN, BUCKET, '*');
    fc.assert(
      fc.property(anyDocument, fc.nat(4), arn, (before, index, wanted) => {
        const change = addArn(before, index, wanted, CALLER);
        if (change.kind === 'refused') return;
        const [old, now] = [statements(before), statements(change.document)];
        const extra = now.length - old.length;
        const others = now.filter((_, position) => position < index || position > index + extra);
        expect(minify({ Statement: others })).toBe(
          minify({ Statement: old.filter((_, position) => position !== index) }),
        );
        const actions = (list: readonly Statement[]) => list.flatMap(({ Action }) => listOf(Action)).sort();
        expect(actions(now)).toEqual(actions(old));
      }),
      { numRuns: 60 },
    );
  });
});
