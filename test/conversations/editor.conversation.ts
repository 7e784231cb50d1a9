import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Turn } from '../e2e/converse.ts';
import { Conversation, closeConversations, newHome } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { BLANK } from './routes.ts';

afterEach(closeConversations);

/** Another statement of Amazon ECS with one action on any resource, up to the list of statements. */
function statement(action: string, extras: readonly Turn[] = []): Turn[] {
  return [
    { when: '+ add a statement', press: ['end', 'enter'] },
    { when: 'Choose a service', press: 'enter' },
    { when: 'Select actions', type: `/${action}`, press: 'enter' },
    { when: '1 of 81', press: 'space' },
    { when: '(1 selected)', press: 'enter' },
    ...extras,
    { when: 'On which resources?', press: 'enter' },
  ];
}

/** Opens the conditions of the last statement; the rows behind it are those for every Allow and for another one. */
const CONDITIONS: readonly Turn[] = [
  { when: '❯ Go on', press: ['end', 'up', 'up', 'enter'] },
  { when: 'Specify request conditions' },
];

/** A condition on any key, by its name, with its value. */
function onKey(key: string, question: string, values: readonly Turn[]): Turn[] {
  return [
    { when: 'Specify request', press: ['end', 'enter'] },
    { when: 'Which condition key?', type: `/${key}`, press: ['enter', 'enter'] },
    { when: question },
    ...values,
  ];
}

const value = (text: string): Turn[] => [
  { when: '(a value)', type: text },
  { when: text, press: ['enter', 'enter'] },
];

const DONE: readonly Turn[] = [{ when: 'Specify request', press: ['home', 'enter'] }];

describe('a policy from nothing', () => {
  it('has three statements and every kind of condition', async () => {
    const made = new Conversation(['--sandbox'], { rows: 34 });
    await made.play(
      ...BLANK,
      ...statement('listtasks'),
      ...CONDITIONS,
      { when: '❯ MFA', press: ['space', 'down', 'enter'] },
      { when: '(203.0.113.0/24)', type: '198.51.100.0/24', press: 'enter' },
      { when: '❯ From addresses', press: ['down', 'enter'] },
      { when: '❯ Not before', type: '2030-01-01', press: 'enter' },
      { when: '❯ Until', type: '2030-12-31', press: 'enter' },
      { when: '❯ Within a time', press: ['down', 'space', 'down', 'enter'] },
      { when: '(eu-west-1)', type: 'us-east-1', press: 'enter' },
      { when: '❯ In Regions', press: ['down', 'enter'] },
      { when: '(arn:aws', type: 'web', press: 'tab' },
      { when: 'Only on cluster web', press: 'enter' },
      ...DONE,
      ...statement('runtask', [{ when: 'needs more to work', press: ['space', 'enter'] }]),
      ...CONDITIONS,
      ...onKey('ecs:task-cpu', 'Condition on ecs:task-cpu', value('1024')),
      ...onKey('aws:tagkeys', 'Condition on aws:TagKeys', value('team')),
      ...onKey('aws:viaawsservice', 'Condition on aws:ViaAWSService', [{ when: 'true', press: 'enter' }]),
      ...onKey('aws:tokenissuetime', 'Condition on aws:TokenIssueTime', value('2030-01-01T00:00:00Z')),
      ...onKey('aws:principalarn', 'Condition on aws:PrincipalArn', value('arn:aws:iam::*:role/ops')),
      ...onKey('ecs:resourcetag', 'Condition on ecs:ResourceTag', [
        { when: 'Tag', type: 'team', press: 'enter' },
        ...value('web'),
      ]),
      ...DONE,
      ...statement('describeclusters'),
      ...CONDITIONS,
      ...onKey('aws:username', 'Condition on aws:username', [
        { when: '(a value)', press: ['up', 'enter'] },
        { when: 'How is aws:username compared?', type: '/stringlike', press: ['enter', 'enter'] },
        { when: '❯ + add a value', press: 'enter' },
        ...value('ops-*'),
      ]),
      ...DONE,
      { when: '3 statements', press: 'tab' },
      { when: 'The policy as JSON', press: 'tab' },
      { when: '❯', press: ['home', 'enter'] },
      { when: 'the policy that you mean?', press: 'enter' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(AmazonECSUserPolicy)', type: 'ThreeStatements', press: 'enter' },
      { when: 'alice', press: ['down', 'space'] },
      { when: '(1 chosen)', press: 'enter' },
      { when: 'EcsTaskViewer', press: 'enter' },
      { when: /Press y|y make/, type: 'y' },
      { when: /^Done/m, press: 'enter' },
    );
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    const { documents } = { documents: made.everything() };
    expect(documents).toContain('ThreeStatements created');
    const [row] = await made.command<readonly { runId: string }[]>('runs');
    const receipt = await made.command<{ document?: unknown }>('runs', row?.runId ?? '');
    for (const operator of OPERATORS) expect(JSON.stringify(receipt)).toContain(operator);
  });
});

const OPERATORS = [
  'Bool',
  'IpAddress',
  'DateGreaterThan',
  'DateLessThan',
  'NumericEquals',
  'ArnEquals',
  'ForAnyValue:StringEquals',
  'StringLike',
  'ecs:ResourceTag/team',
  'aws:SecureTransport',
  'aws:RequestedRegion',
  'ecs:cluster',
];

/** An editor that asks for an expression of sed, and edits by it; `fail` makes it fail. */
const EDITOR = `#!/bin/sh
for file; do :; done
echo x >> "$0.count"
echo "EDITING $1 $(grep -c x "$0.count")"
IFS= read -r expression
[ "$expression" = fail ] && exit 3
sed -i.bak "$expression" "$file"
`;

describe("the person's own editor", () => {
  it('edits the JSON, and comes back with the mistakes, and with the policy', async () => {
    const home = newHome();
    const editor = path.join(home.folder, 'my editor.sh');
    writeFileSync(editor, EDITOR);
    chmodSync(editor, 0o700);
    const made = new Conversation(['--sandbox'], { home, env: { EDITOR: `'${editor}' --wait` } });
    await made.play(
      ...BLANK,
      { when: '❯ + add a statement', press: 'ctrl-o' },
      {
        when: 'EDITING --wait 1',
        type: 's/"Statement": .*/"Statement": [{"Effect": "Allow" "Action": "ecs:ListClusters", "Resource": "*"}]/',
        press: 'enter',
      },
      { when: '! Line 3: This is not JSON: a comma is expected.', press: 'ctrl-o' },
    );
    // The very text is gone on with, and the window changes meanwhile.
    await made.see('EDITING --wait 2');
    made.terminal.resize(100, 30);
    await made.play(
      { when: 'EDITING --wait 2', type: 's/"Allow"/"Allow",/', press: 'enter' },
      { when: 'The policy is as you wrote it: 1 statement.', press: 'ctrl-o' },
      { when: 'EDITING --wait 3', type: 'fail', press: 'enter' },
      { when: 'ended with 3;', press: 'ctrl-o' },
      // Ctrl-C in the editor is the editor's.
      { when: 'EDITING --wait 4', press: 'ctrl-c' },
      { when: 'ended with SIGINT;', press: 'tab' },
    );
    expect(await made.terminal.whole('list clusters')).toContain('─'.repeat(100));
    await made.play({ when: 'list clusters', press: 'ctrl-c' }, { when: 'Leave the wizard?', type: 'y' });
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
  });
});
