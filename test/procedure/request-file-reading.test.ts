import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../source/policy/document.ts';
import type { Principal } from '../../source/policy/names.ts';
import { type Answers, begin } from '../../source/procedure/answers.ts';
import { requestFileOf, requestFileText } from '../../source/procedure/request-file.ts';
import { requestAnswers } from '../../source/procedure/request-file-answers.ts';
import { locatedRequest } from '../../source/procedure/request-file-reading.ts';
import { requestYaml } from '../../source/procedure/request-file-yaml-text.ts';
import { toRequest } from '../../source/procedure/to-request.ts';
import type { Request } from '../../source/provision/request.ts';
import { template } from '../../source/template/read.ts';
import { Failure } from '../../source/text/failure.ts';
import { answered, CALLER } from './answered.ts';

const read = async (text: string, origin = 'web.yaml') =>
  requestAnswers(await locatedRequest({ origin, text }));

async function failureOf(text: string, origin?: string): Promise<Failure> {
  try {
    await read(text, origin);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('The request was read.');
}

/** A request whose policy has further lines. */
const policy = (...lines: string[]) =>
  [
    'version: 1',
    'policy:',
    '  name: Web',
    '  template: clusters-of-account',
    ...lines.map(line => `  ${line}`),
  ].join('\n');

describe('a request file', () => {
  it('is YAML or JSON, whatever it is called', async () => {
    const yaml = 'version: 1\npolicyArns: [arn:aws:iam::aws:policy/A]\nattachTo:\n  users: [alice]\n';
    const json =
      '\uFEFF{"version": 1,\r\n\t"policyArns": ["arn:aws:iam::aws:policy/A"], "attachTo": {"users": ["alice"]}}';
    const flow = '{version: 1, policyArns: [arn:aws:iam::aws:policy/A], attachTo: {users: [alice]}} # flow';
    const wanted = { goal: 'attach', policyArns: ['arn:aws:iam::aws:policy/A'] };
    for (const text of [yaml, json, flow]) expect((await read(text)).answers).toMatchObject(wanted);
  });

  it('leaves to the caller what only the caller knows', async () => {
    const document = {
      Statement: { Effect: 'Allow', Action: '*', Resource: 'arn:<partition>:ecs:<region>:<id>:*' },
    };
    const { answers } = await read(
      JSON.stringify({ version: 1, policy: { name: 'Web', document, set: { id: '123456789012' } } }),
    );
    const { policy: made } = toRequest({ ...answers, callerValues: CALLER });
    expect(made?.document.Statement).toMatchObject({ Resource: 'arn:aws:ecs:eu-west-1:123456789012:*' });
  });

  it('takes each part of YAML that is used again, where it was marked before', async () => {
    const text =
      'version: 1\npolicyArns: [&a arn:aws:iam::aws:policy/A, *a]\nattachTo: {users: &n [x], groups: *n}';
    expect((await read(text)).answers.principals).toEqual([
      { type: 'user', name: 'x' },
      { type: 'group', name: 'x' },
    ]);
  });

  it('keeps elements of the document that it does not know', async () => {
    const document =
      '{"Statement":[{"Effect":"Allow","Action":"a:b","Resource":"*","Mood":[1]}],"__proto__":{"a":1}}';
    const { answers } = await read(`{"version":1,"policy":{"name":"Web","document":${document}}}`);
    expect(JSON.stringify(answers.document)).toBe(document);
  });

  it('tells that a template stands for a policy of AWS', async () => {
    const text = 'version: 1\npolicy: {name: a, template: console-first-run}\nattachTo: {users: [a]}';
    const { answers, notes } = await read(text);
    expect(toRequest(answers)).toMatchObject({ policy: undefined, attachTo: [{ name: 'a' }] });
    expect(notes).toEqual([expect.stringMatching(/is attached, and no policy is created/)]);
  });
});

describe('a mistake in a request file', () => {
  it.each([
    ['version: 1\npolcy: {}', 'line 2, column 1: polcy is no key of a request.', 'Did you mean policy?'],
    [policy('nmae: x'), 'line 5, column 3: policy.nmae is no key of a request.', 'Did you mean name?'],
    [policy('constructor: x'), 'line 5, column 3: policy.constructor is no key', undefined],
    [policy('__proto__: x'), 'line 5, column 3: policy.__proto__ is no key', undefined],
    [policy('tags: {__proto__: x}'), 'line 5, column 10: policy.tags.__proto__: this name cannot', undefined],
    [policy('ifExists: newversion'), 'line 5, column 13: policy.ifExists must be fail', 'mean new-version?'],
    [policy('path: web'), 'line 5, column 9: policy.path: A path begins and ends with a slash', undefined],
    [
      policy('tags: {team: 5}'),
      'line 5, column 16: policy.tags.team must be a text, not a number.',
      'in quotes',
    ],
    [policy('tags: {aws:a: b}'), 'line 5, column 10: policy.tags."aws:a": Tag keys that begin', undefined],
    [policy('description:'), 'line 5, column 3: policy.description has no value.', 'take the key out'],
    [policy('name: Api'), 'line 5, column 3: The key "name" is there twice', undefined],
    [policy('set: {id: 012}'), 'column 13: 012 would be read as the number 12: put it in quotes.', undefined],
    [policy('set: {cluster: x}'), 'policy.set: the policy has no placeholder "cluster".', undefined],
    [policy('set: {region: mars}'), 'column 17: policy.set.region: ', undefined],
    [policy('document: {Statement: []}'), 'policy has both a template and a document.', undefined],
    [
      'version: 1\npolicy: {name: a}',
      'policy has neither a template nor a document.',
      'templates lists them',
    ],
    [
      'version: 1\npolicy: {name: a, template: cluster-of-account}',
      'line 2, column 29',
      'Did you mean clusters-of-account?',
    ],
    ['version: 1\npolicy: {name: a, template: task-list}', '<cluster_name> has no value', 'Add cluster_name'],
    ['version: 2', 'line 1, column 10: version must be 1.', 'newer version'],
    ['policyArns: []', 'line 1, column 1: version is missing.', 'Say version: 1'],
    ['version: 1', 'line 1, column 1: the request names no policy.', 'policyArns'],
    ['version: 1\npolicyArns: [arn:aws:iam::aws:policy/A]', 'there is nobody to attach A to.', 'attachTo'],
    ['version: 1\npolicyArns: [A]', 'line 2, column 14: policyArns[0]: A policy ARN looks', undefined],
    [
      'version: 1\nattachTo: {users: ["arn:aws:iam::123456789012:role/a"]}',
      'line 2, column 20: attachTo.users[0]: This is no ARN of a user',
      undefined,
    ],
    ['version: 1\nattachTo: {users: alice}', 'attachTo.users must be a list, not a text.', undefined],
    ['Version: 2012-10-17\nStatement: []', 'this is a policy document, not a request.', '--policy-document'],
    ['just words', 'a request must be an object with keys, not a text.', undefined],
    ['a:\n\t- b', 'line 2, column 1: this is no YAML: YAML does not take tabs', undefined],
    ['version: 1\n---\nversion: 1', 'line 3, column 1: this is no YAML: a file holds one request', undefined],
    ['a: !Sub b', 'line 1, column 9: a tag such as !Sub is not read here', undefined],
    ['<<: {version: 1}', 'line 1, column 1: the merge key << is not read here', undefined],
    ['a: *b', 'no part above is marked &b', undefined],
    ['a: &a [*a]', 'nested deeper than 34 levels', undefined],
    ['# nothing', 'this is no YAML: it is empty.', undefined],
  ])('is told with its place: %j', async (text, words, hint) => {
    const failure = await failureOf(text);
    expect(failure.message).toContain(`web.yaml, line`);
    expect(failure.message).toContain(words);
    expect(failure.exitCode).toBe(252);
    if (hint !== undefined) expect(failure.hint).toContain(hint);
  });

  it('lies within the document as well, in either language', async () => {
    const yaml =
      'version: 1\npolicy:\n  name: A\n  document:\n    Statement:\n      Action: [ecs:RunTask, 7]';
    const json = '{"version": 1, "policy": {"name": "A",\n"document": {"Statement": {"Action": ["a", 7]}}}}';
    const words = 'policy.document: Action is a text or a list of texts, not a number';
    expect((await failureOf(yaml)).message).toContain(`line 6, column 29: ${words}`);
    expect((await failureOf(json)).message).toContain(`line 2, column 44: ${words}`);
  });

  it('is told by the rules of JSON in a text that is JSON', async () => {
    const { message } = await failureOf('{"version": 1,}', 'web.json');
    expect(message).toBe('web.json, line 1, column 15: this is no JSON: a key in double quotes is expected.');
  });

  it('does not hide the others', async () => {
    const { message, hint } = await failureOf(
      'version: 1\nattachTo:\n  users: [a b, c, 3]\n  group: [d]\n  roles: 5',
    );
    expect(message).toContain('line 3, column 11: attachTo.users[0]: A user name cannot hold a space');
    expect(hint).toBe('3 more mistakes are in lines 3, 4 and 5.');
  });

  it.each([
    ['policy:\n  nmae: A\n  template: clusters-of-account\nversion: 1', 'policy.nmae is no key', 'name'],
    ['verson: 1\npolicyArns: []', 'verson is no key', 'version'],
  ])('is one where a key is misspelled, not a missing one as well: %j', async (text, words, meant) => {
    const { message, hint } = await failureOf(text);
    expect(message).toContain(words);
    expect(hint).toBe(`Did you mean ${meant}?`);
  });

  it('takes no time at all where parts grow out of one another', async () => {
    const ten = (part: string) => `[${Array.from({ length: 10 }, () => part)}]`;
    const levels = Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} ${ten(`*a${index}`)}`,
    );
    expect((await failureOf(['a0: &a0 x', ...levels].join('\n'))).message).toContain(
      'more than 50,000 values',
    );
  });

  it.each([
    ['[', 5_000],
    ['- ', 5_000],
    ['{"a":', 5_000],
    ['? ', 5_000],
  ])('is found before %j without end takes the stack', async (part, times) => {
    expect((await failureOf(part.repeat(times), 'deep.yml')).message).toMatch(/nested deeper than/);
  });

  it('is all that comes of any text', async () => {
    const word = fc.constantFrom(
      ...'version: 1 policy: name: { } [ ] - & * ! : # | > " \' \n , tags: ? ---'.split(' '),
      ' ',
      '\n  ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 25 }).map(words => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, async given => {
        await read(given).catch(error => expect(error).toBeInstanceOf(Failure));
      }),
      { numRuns: 150 },
    );
  });
});

/** People in the order in which a file lists them. */
function asListed(request: Request): Request {
  const order = { user: 0, group: 1, role: 2 } as const;
  const inOrder = (a: Principal, b: Principal) => order[a.type] - order[b.type];
  return { ...request, attachTo: [...request.attachTo].sort(inOrder) };
}

describe('a request that was written and is read again', () => {
  const name = fc.stringMatching(/^[\w+=,.@-]{1,20}$/);
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'no',
      'on',
      '~',
      '',
      '012345678901',
      '2012-10-17',
      '1e3',
      ': ',
      '# x',
      '- x',
      ' x ',
      'a\n b\n',
      '&a',
      '*',
      '<<',
    ),
  );
  const document: fc.Arbitrary<PolicyDocument> = fc.record({
    Version: fc.constant('2012-10-17'),
    Statement: fc.array(
      fc.record({
        Sid: name,
        Effect: fc.constantFrom('Allow', 'Deny'),
        Action: fc.constantFrom('ecs:RunTask', ['ecs:*', '*']),
        Resource: words,
        Condition: fc.dictionary(name, fc.dictionary(words, fc.oneof(words, fc.integer(), fc.boolean()))),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  });
  const untouched = answered();
  const answers: fc.Arbitrary<Answers> = fc
    .record({
      goal: fc.constantFrom('create', 'create-and-attach', 'attach'),
      start: fc.oneof(fc.constant(undefined), document, fc.constantFrom('task-run', 'clusters-of-account')),
      policyName: name,
      description: words,
      path: fc.constantFrom('/', '/teams/web/'),
      tags: fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,5}$/), fc.stringMatching(/^[\w :/.=+@-]{0,10}$/)),
      users: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      types: fc.array(fc.constantFrom('user', 'group', 'role'), { minLength: 3, maxLength: 3 }),
      policyArns: fc.constantFrom(['arn:aws:iam::aws:policy/A'], ['arn:aws:iam::123456789012:policy/b/C']),
      reason: fc.option(words, { nil: undefined }),
    })
    .map(({ start, users, types, goal, policyArns, ...said }): Answers => {
      const named = users.map((user, index): Principal => ({ type: types[index] ?? 'user', name: user }));
      const attached = { policyArns, principals: goal === 'create' ? [] : named };
      const whole = { ...untouched, ...said, ...attached, goal };
      if (typeof start === 'string')
        return { ...begin(whole, { kind: 'template', template: template(start), variant: 'corrected' }) };
      if (start === undefined) return whole;
      return begin(whole, { kind: 'document', document: start, origin: 'a.json' });
    });

  it('wants the same', async () => {
    const existing = fc.constantFrom(
      { ifExists: 'fail', prune: 'nothing' } as const,
      { ifExists: 'new-version', prune: 'oldest-version' } as const,
      { ifExists: 'new-version', prune: 'nothing', basedOn: 'v12' } as const,
    );
    await fc.assert(
      fc.asyncProperty(answers, existing, async (given, wish) => {
        const file = requestFileOf(given, wish);
        for (const text of [requestFileText(file), requestYaml(file)]) {
          const again = await read(text);
          const request = toRequest({ ...again.answers, callerValues: CALLER }, again.existing);
          expect(request).toEqual(asListed(toRequest(given, wish)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
