import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../source/policy/document.ts';
import { summaryTableOfText } from '../../../source/policy/summarize/summary-table.ts';
import { serviceReference } from '../../../source/reference/service.ts';

const table = (...Statement: Statement[]) =>
  summaryTableOfText(JSON.stringify({ Version: '2012-10-17', Statement }));
const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';

describe('summaryTableOfText', () => {
  it('tells full from limited access by level', () => {
    const lists = (serviceReference('ecs')?.actions ?? []).filter(
      ({ accessLevel }) => accessLevel === 'List',
    );
    const actions = [...lists.map(({ name }) => `ecs:${name}`), 'ecs:DescribeClusters', 'ecs:RunTask'];
    expect(table({ Effect: 'Allow', Action: actions, Resource: '*' })).toEqual([
      {
        effect: 'Allow',
        service: 'ECS',
        access: 'Full: List; Limited: Read, Write',
        resource: 'All resources',
        condition: 'None',
      },
    ]);
  });

  it('calls every action full access, in one pattern or one by one', () => {
    const all = (serviceReference('ecs')?.actions ?? []).map(({ name }) => `ecs:${name}`);
    for (const Action of ['ecs:*', '*', all])
      expect(table({ Effect: 'Allow', Action, Resource: '*' })[0]?.access).toBe('Full access');
  });

  it('joins the statements of a service, and says Multiple where they differ', () => {
    const rows = table(
      { Effect: 'Allow', Action: 'ecs:DeleteCluster', Resource: CLUSTER },
      {
        Effect: 'Allow',
        Action: 'ecs:StopTask',
        Resource: '*',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    );
    expect(rows).toEqual([
      {
        effect: 'Allow',
        service: 'ECS',
        access: 'Limited: Write',
        resource: 'Multiple',
        condition: 'Multiple',
      },
    ]);
  });

  it('names the one resource and the one condition there is', () => {
    const rows = table({
      Effect: 'Allow',
      Action: 'ecs:DeleteCluster',
      Resource: CLUSTER,
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    });
    expect(rows[0]).toMatchObject({ resource: 'cluster web', condition: 'over TLS' });
  });

  it('keeps what is denied apart, behind what is allowed', () => {
    const rows = table(
      { Effect: 'Deny', Action: 'ecs:DeleteCluster', Resource: '*' },
      { Effect: 'Allow', Action: ['ecs:*', 'iam:PassRole'], Resource: '*' },
    );
    expect(rows.map(({ effect, service }) => `${effect} ${service}`)).toEqual([
      'Allow ECS',
      'Allow IAM',
      'Deny ECS',
    ]);
  });

  it('says what is left out by NotAction', () => {
    const rows = table({ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' });
    expect(rows).toMatchObject([{ service: 'All but iam:*', access: 'Full access' }]);
  });

  it('says of unknown actions that they are unknown', () => {
    const rows = table({ Effect: 'Allow', Action: ['nosuch:Thing', 'x'], Resource: '*' });
    expect(rows.map(({ access }) => access)).toEqual(['No known action', 'No known action']);
  });
});
