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
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { policyNameProblem } from '../../source/policy/names.ts';
import { placeholdersIn } from '../../source/policy/placeholders.ts';
import { sameMeaning } from '../../source/policy/same-meaning.ts';
import { globalKey, sameKey } from '../../source/reference/global-keys.ts';
import { fillTemplate } from '../../source/template/fill.ts';
import { parameterProblem } from '../../source/template/parameter.ts';
import { suggestedPolicyName, template, templates } from '../../source/template/read.ts';
import {
  CATEGORIES,
  RISKS,
  type Template,
  type Variant,
  variantContent,
} from '../../source/template/template.ts';
import { templateFrom } from '../../source/template/template-shape.ts';
import { Failure } from '../../source/text/failure.ts';
import printed from './fixtures/printed-examples.json' with { type: 'json' };

/** Templates whose job is a whole service, whatever AWS adds to it. */
const WHOLE_SERVICE = ['ecs-read-only', 'ecs-describe-all', 'ecs-all-actions'];

const actionsOf = (document: PolicyDocument) =>
  statements(document).flatMap(statement => listOf(statement.Action));
const examples = (parameters: readonly { name: string; example: string }[]) =>
  Object.fromEntries(parameters.map(({ name, example }) => [name, example]));

/** A template with values in it; those of the tests that ask hold documents. */
function filledDocument(
  one: Template,
  values: Readonly<Record<string, string>>,
  variant: Variant = 'corrected',
) {
  const filled = fillTemplate(one, values, variant);
  if (filled.kind === 'managed-policy') throw new Error(`${one.name} has no document`);
  return filled;
}

describe('templates', () => {
  it('come by category, in the order of a category', () => {
    const places = templates().map(({ category }) => CATEGORIES.indexOf(category));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const category of CATEGORIES) {
      const orders = templates().flatMap(one => (one.category === category ? [one.order] : []));
      expect(orders, category).toEqual([...new Set(orders)].sort((a, b) => a - b));
    }
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

const named = templates().map(one => [one.name, one] as const);
const documents = templates().flatMap(one => (one.content === 'document' ? [[one.name, one] as const] : []));

describe.each(named)('the template %s', (_, one) => {
  it('describes exactly the placeholders of its policies', () => {
    const used = placeholdersIn([variantContent(one, 'corrected'), variantContent(one, 'as-documented')]);
    expect(used.sort()).toEqual(one.parameters.map(({ name }) => name).sort());
  });

  it('has examples, defaults and a name that its own checks accept', () => {
    for (const parameter of one.parameters) {
      expect(parameterProblem(parameter, parameter.example), parameter.name).toBeUndefined();
      if (parameter.default === undefined) continue;
      expect(parameterProblem(parameter, parameter.default), parameter.name).toBeUndefined();
    }
    expect(policyNameProblem(one.policyName)).toBeUndefined();
    expect(RISKS).toContain(one.risk);
  });

  it('says what it corrects where it comes from AWS, and what it gives', () => {
    if (one.source === undefined) expect(one.asDocumented).toBeUndefined();
    else expect(one.corrections).not.toEqual([]);
    for (const text of [one.description, ...one.corrections]) expect(text).toMatch(/\.$/);
    expect(one.title).not.toMatch(/\.$/);
  });

  it('could be a template of a person just as well', () => {
    const { content, ...stored } = one;
    expect(templateFrom(JSON.parse(JSON.stringify(stored)))).toEqual({ ...stored, content });
  });
});

describe.each(documents)('the policy of the template %s', (_, one) => {
  it.each(['corrected', 'as-documented'] as const)('is complete when it is filled in (%s)', variant => {
    const { document, open } = filledDocument(one, examples(one.parameters), variant);
    expect(open).toEqual([]);
    expect(serialize(document)).not.toMatch(/[<>]/);
    expect(policySize(document)).toBeLessThan(POLICY_SIZE_QUOTA);
    expect(document.Version).toBe('2012-10-17');
  });

  it('allows, when corrected, nothing that does not exist, and patterns for a whole service only', () => {
    for (const action of actionsOf(one.document)) {
      const found = actionsMatching(action);
      expect(found, action).not.toEqual([]);
      if (!WHOLE_SERVICE.includes(one.name)) expect(found, action).toEqual([action]);
    }
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

  it('leaves lint nothing to say but suggestions when it is corrected and filled in', () => {
    const { document } = filledDocument(one, examples(one.parameters));
    const worse = lintPolicy(serialize(document)).filter(({ severity }) => severity !== 'SUGGESTION');
    expect(worse.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it('differs in meaning from what AWS printed, where AWS printed it', () => {
    expect(one.asDocumented !== undefined && sameMeaning(one.document, one.asDocumented)).toBe(false);
  });
});

describe('the printed policies', () => {
  const kept = new Map(
    templates()
      .filter(({ asDocumented }) => asDocumented !== undefined)
      .map(({ name, asDocumented }) => [name, JSON.stringify(asDocumented)]),
  );

  it('stand in the fixture too, each of them', () => {
    expect(Object.keys(printed).sort(), 'in test/template/fixtures/printed-examples.json').toEqual(
      [...kept.keys()].sort(),
    );
  });

  it.each(Object.entries(printed))('stay as AWS printed them, to the order of keys (%s)', (name, text) => {
    expect(kept.get(name)).toBe(JSON.stringify(JSON.parse(text)));
  });
});

describe('the console template', () => {
  const one = template('console-first-run');

  it('stands for the AWS managed policy, in the partition of the account', () => {
    expect(fillTemplate(one, {}, 'corrected')).toEqual({
      kind: 'managed-policy',
      arn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess',
      open: [],
    });
    expect(fillTemplate(one, { partition: 'aws-cn' }, 'corrected')).toMatchObject({
      arn: 'arn:aws-cn:iam::aws:policy/AmazonECS_FullAccess',
    });
  });

  it('has a document as AWS printed it', () => {
    expect(filledDocument(one, {}, 'as-documented').open).toEqual([]);
  });
});

describe('fillTemplate', () => {
  const run = template('task-run');
  const values = examples(run.parameters);

  it('leaves open what has no value, and says so', () => {
    const { document, open } = filledDocument(run, { cluster_name: 'web', region: 'eu-west-1' }, 'corrected');
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
    const { document } = filledDocument(
      run,
      { ...values, partition: 'aws-cn', region: 'cn-north-1' },
      'corrected',
    );
    expect(serialize(document)).toContain('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web');
  });

  it('names a role once when it is both task role and execution role', () => {
    const role = 'arn:aws:iam::123456789012:role/both';
    const { document } = filledDocument(
      run,
      { ...values, task_role_arn: role, execution_role_arn: role },
      'corrected',
    );
    expect(statements(document)[1]?.Resource).toEqual([role]);
  });

  it('takes what the caller gives even where a template has no use for it', () => {
    const self = template('iam-self-view');
    const { document, open } = filledDocument(
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
