import { describe, expect, it } from 'vitest';
import { conditionKeysOf } from '../../source/policy/action-keys.ts';
import { actionsMatching } from '../../source/policy/action-pattern.ts';
import {
  listOf,
  type PolicyDocument,
  policySize,
  serialize,
  statements,
} from '../../source/policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../../source/policy/limits.ts';
import { policyNameProblem } from '../../source/policy/names.ts';
import { placeholdersIn } from '../../source/policy/placeholders.ts';
import { globalKey, sameKey } from '../../source/reference/global-keys.ts';
import { fillTemplate } from '../../source/template/fill.ts';
import { parameterProblem } from '../../source/template/parameter.ts';
import { suggestedPolicyName, template, templates } from '../../source/template/read.ts';
import { CATEGORIES } from '../../source/template/template.ts';
import { Failure } from '../../source/text/failure.ts';

const actionsOf = (document: PolicyDocument) =>
  statements(document).flatMap(statement => listOf(statement.Action));
const examples = (parameters: readonly { name: string; example: string }[]) =>
  Object.fromEntries(parameters.map(({ name, example }) => [name, example]));

describe('templates', () => {
  it('come by category, in the order of a category', () => {
    expect(templates().map(({ name }) => name)).toEqual([
      'cluster-operator',
      'task-run',
      'task-list',
      'iam-self-view',
    ]);
    const places = templates().map(({ category }) => CATEGORIES.indexOf(category));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('are found by name', () => {
    expect(template('task-run').title).toBe('Run one task family on one cluster');
  });

  it('suggest the name that was probably meant', () => {
    const attempt = () => template('task-runn');
    expect(attempt).toThrow(Failure);
    expect(attempt).toThrow(expect.objectContaining({ kind: 'usage', hint: 'Did you mean task-run?' }));
  });

  it('name all when nothing is close', () => {
    expect(() => template('zebra')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('iam-self-view') }),
    );
  });

  it('suggest a policy name, also without a template', () => {
    expect(suggestedPolicyName(undefined)).toBe('AmazonECSUserPolicy');
    expect(suggestedPolicyName(template('task-run'))).toBe('ECSRunTask');
  });
});

describe.each(templates().map(one => [one.name, one] as const))('the template %s', (_, one) => {
  it('describes exactly the placeholders of its policies', () => {
    const used = new Set([...placeholdersIn(one.document), ...placeholdersIn(one.asDocumented)]);
    expect([...used].sort()).toEqual(one.parameters.map(({ name }) => name).sort());
  });

  it('has examples, defaults and a name that its own checks accept', () => {
    for (const parameter of one.parameters) {
      expect(parameterProblem(parameter, parameter.example), parameter.name).toBeUndefined();
    }
    expect(policyNameProblem(one.policyName)).toBeUndefined();
    expect(['low', 'medium', 'high']).toContain(one.risk);
    expect(one.corrections).not.toEqual([]);
  });

  it.each(['corrected', 'as-documented'] as const)(
    'is a complete policy when it is filled in (%s)',
    variant => {
      const { document, open } = fillTemplate(one, examples(one.parameters), variant);
      expect(open).toEqual([]);
      expect(serialize(document)).not.toMatch(/[<>]/);
      expect(policySize(document)).toBeLessThan(POLICY_SIZE_QUOTA);
      expect(document.Version).toBe('2012-10-17');
    },
  );

  it('allows, when corrected, only actions that exist, each by name', () => {
    for (const action of actionsOf(one.document)) expect(actionsMatching(action), action).toEqual([action]);
  });

  it('asks, when corrected, only for keys that its actions have', () => {
    for (const statement of statements(one.document)) {
      const keys = Object.values(statement.Condition ?? {}).flatMap(block => Object.keys(block));
      for (const action of listOf(statement.Action)) {
        const known = conditionKeysOf(action);
        const strange = keys.filter(key => !globalKey(key) && !known.some(name => sameKey(key, name)));
        expect(strange, action).toEqual([]);
      }
    }
  });

  it('has statements with different Sids when corrected', () => {
    const sids = statements(one.document).map(statement => statement.Sid ?? '');
    expect(new Set(sids).size).toBe(sids.length);
    for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
  });
});

describe('the printed policies', () => {
  it('stay as AWS printed them', () => {
    expect(template('task-run').asDocumented).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ecs:RunTask'],
          Condition: {
            ArnEquals: { 'ecs:cluster': 'arn:aws:ecs:<region>:<aws_account_id>:cluster/<cluster_name>' },
          },
          Resource: ['arn:aws:ecs:<region>:<aws_account_id>:task-definition/<task_family>:*'],
        },
      ],
    });
    expect(placeholdersIn(template('cluster-operator').asDocumented)).toEqual(['aws_account_id']);
  });
});

describe('fillTemplate', () => {
  const run = template('task-run');
  const values = examples(run.parameters);

  it('leaves open what has no value, and says so', () => {
    const { document, open } = fillTemplate(run, { cluster_name: 'web', region: 'eu-west-1' }, 'corrected');
    expect(open.sort()).toEqual([
      'aws_account_id',
      'execution_role_arn',
      'partition',
      'task_family',
      'task_role_arn',
    ]);
    expect(serialize(document)).toContain('arn:<partition>:ecs:eu-west-1:<aws_account_id>:cluster/web');
  });

  it('fills the partition, so that the policy works outside the commercial Regions', () => {
    const { document } = fillTemplate(
      run,
      { ...values, partition: 'aws-cn', region: 'cn-north-1' },
      'corrected',
    );
    expect(serialize(document)).toContain('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web');
  });

  it('names a role once when it is both task role and execution role', () => {
    const role = 'arn:aws:iam::123456789012:role/both';
    const { document } = fillTemplate(
      run,
      { ...values, task_role_arn: role, execution_role_arn: role },
      'corrected',
    );
    expect(statements(document)[1]?.Resource).toEqual([role]);
  });

  it('takes what the caller gives even where a template has no use for it', () => {
    const self = template('iam-self-view');
    const { document, open } = fillTemplate(
      self,
      { region: 'eu-west-1', partition: 'aws', aws_account_id: '123456789012' },
      'corrected',
    );
    expect(open).toEqual([]);
    expect(statements(document)[0]?.Resource).toBe('arn:aws:iam::123456789012:user/${aws:username}');
  });

  it('refuses a name that is no parameter and suggests one', () => {
    expect(() => fillTemplate(run, { cluster: 'web' }, 'corrected')).toThrow(
      expect.objectContaining({ kind: 'usage' }),
    );
    expect(() => fillTemplate(run, { clustername: 'web' }, 'corrected')).toThrow(
      expect.objectContaining({ hint: 'Did you mean cluster_name?' }),
    );
  });

  it('refuses a value that does not fit', () => {
    expect(() => fillTemplate(run, { ...values, task_role_arn: 'webTaskRole' }, 'corrected')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('full ARN') }),
    );
  });

  it('leaves the template itself as it was', () => {
    const before = JSON.stringify(run);
    fillTemplate(run, values, 'corrected');
    expect(JSON.stringify(run)).toBe(before);
  });
});
