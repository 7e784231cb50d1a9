import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readOwnTemplates } from '../../source/template/own-templates.ts';
import { templateFolder } from '../../source/template/template-folder.ts';
import { templateFrom } from '../../source/template/template-shape.ts';
import { ownFolder } from '../own-folder.ts';

const SMALL = {
  name: 'team-list',
  title: 'List the tasks of my team',
  document: {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: 'ecs:ListTasks',
      Resource: '*',
      Condition: {
        ArnEquals: { 'ecs:cluster': 'arn:<partition>:ecs:<region>:<aws_account_id>:cluster/<team>' },
      },
    },
  },
};

let folder: string;
beforeEach(() => {
  folder = ownFolder('own-templates');
});

const put = (name: string, content: unknown) =>
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const read = (taken: string[] = []) => readOwnTemplates(folder, new Set(taken));

describe("a person's own template", () => {
  it('needs a name, a title and a document; the rest has defaults', () => {
    put('a.json', SMALL);
    const { templates, problems } = read();
    expect(problems).toEqual([]);
    expect(templates).toMatchObject([
      {
        ...SMALL,
        content: 'document',
        category: 'your own',
        risk: 'medium',
        policyName: 'team-list',
        corrections: [],
      },
    ]);
    expect(templates[0]?.parameters).toMatchObject([
      { name: 'partition', kind: 'partition', from: 'caller' },
      { name: 'region', from: 'caller' },
      { name: 'aws_account_id', from: 'caller' },
      { name: 'team', kind: 'text' },
    ]);
  });

  it('can describe its parameters, with kind and default', () => {
    put('a.json', {
      ...SMALL,
      parameters: [
        { name: 'team', kind: 'cluster-name', description: 'The team', example: 'web', default: 'web-*' },
      ],
    });
    expect(read().templates[0]?.parameters[0]).toEqual({
      name: 'team',
      kind: 'cluster-name',
      description: 'The team',
      example: 'web',
      default: 'web-*',
    });
  });

  it('can stand for a managed policy', () => {
    const { document: _, ...rest } = SMALL;
    put('a.json', { ...rest, managedPolicy: 'arn:<partition>:iam::aws:policy/AmazonECS_FullAccess' });
    expect(read().templates).toMatchObject([
      { content: 'managed-policy', parameters: [{ name: 'partition' }] },
    ]);
  });

  it('has texts that can do nothing to a terminal', () => {
    put('a.json', { ...SMALL, title: '\u001b[2Jquiet\u202e', corrections: ['\u009b1mx'] });
    expect(read().templates[0]).toMatchObject({ title: 'quiet', corrections: ['x'] });
  });
});

describe('a file that is no template is left out and told', () => {
  it.each([
    ['no JSON', '{\n  "name" 1}', 'line 2, column 10: a colon is expected.'],
    ['no object', [], 'a template is a JSON object.'],
    ['no title', { ...SMALL, title: undefined }, 'title is missing.'],
    ['a name that cannot be typed', { ...SMALL, name: 'My Team' }, 'name is missing or holds more than'],
    ['no policy', { ...SMALL, document: undefined }, 'it needs either document or managedPolicy.'],
    ['two policies', { ...SMALL, managedPolicy: 'arn:aws:iam::aws:policy/X' }, 'it needs either'],
    ['a document without statements', { ...SMALL, document: {} }, 'the element Statement is missing.'],
    ['an effect that is none', { ...SMALL, document: { Statement: [{}] } }, 'Effect Allow or Deny'],
    ['a misspelt element', { ...SMALL, paramaters: [] }, 'did you mean parameters?'],
    ['a parameter that nothing uses', { ...SMALL, parameters: [{ name: 'x' }] }, 'nothing in it holds <x>'],
    [
      'a parameter twice',
      { ...SMALL, parameters: [{ name: 'team' }, { name: 'team' }] },
      'the parameter team is described twice.',
    ],
    ['a kind that is none', { ...SMALL, parameters: [{ name: 'team', kind: 'y' }] }, 'kind cannot be "y"'],
    [
      'a default that its own kind refuses',
      { ...SMALL, parameters: [{ name: 'team', kind: 'uuid', default: 'no' }] },
      'team cannot be "no"',
    ],
    ['a policy name that IAM refuses', { ...SMALL, policyName: 'a b' }, 'cannot hold a space'],
  ])('%s', (_, content, words) => {
    put('bad.json', content);
    put('good.json', { ...SMALL, name: 'good' });
    const { templates, problems } = read();
    expect(templates.map(({ name }) => name)).toEqual(['good']);
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(problems[0]).toContain(`${path.join(folder, 'bad.json')} is left out: `);
  });

  it('a name that is taken, by the program or by an earlier file', () => {
    put('a.json', SMALL);
    put('b.json', SMALL);
    expect(read().problems).toEqual([expect.stringContaining('that of another of your own')]);
    expect(read(['team-list'])).toMatchObject({
      templates: [],
      problems: [expect.stringContaining('that of a template of the program'), expect.anything()],
    });
  });

  it('a folder that bears the name of a file', () => {
    mkdirSync(path.join(folder, 'c.json'));
    expect(read().problems).toEqual([expect.stringContaining('it is no file')]);
  });

  it('whatever the JSON, without an exception', () => {
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(SMALL)));
    const template = fc.record(
      { name: values, title: values, document: values, parameters: values, risk: values, source: values },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(template, value => {
        expect(() => templateFrom(JSON.parse(JSON.stringify({ ...SMALL, ...value })))).not.toThrow();
      }),
    );
  });
});

describe('the folder', () => {
  it('holds no templates when it is not there, and only files that end in .json', () => {
    expect(readOwnTemplates(path.join(folder, 'none'), new Set())).toEqual({ templates: [], problems: [] });
    put('notes.txt', 'x');
    put('.hidden.json', 'x');
    expect(read()).toEqual({ templates: [], problems: [] });
  });

  it('is named by the environment, or stands beside the settings', () => {
    expect(templateFolder({ ECS_IAM_WIZARD_TEMPLATES: folder, ECS_IAM_WIZARD_HOME: '/x' })).toBe(folder);
    expect(templateFolder({ ECS_IAM_WIZARD_HOME: folder })).toBe(path.join(folder, 'templates'));
  });
});
