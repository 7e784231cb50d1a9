import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, type ConversationOptions, closeConversations } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { ACTIONS, REVIEWED, START, TO_THE_REVIEW } from './routes.ts';

afterEach(closeConversations);

const ACCOUNT = 'arn:aws:iam::123456789012:policy';

interface PracticeView {
  readonly attachments: readonly { policyArn: string; principal: { type: string; name: string } }[];
}

interface Receipt {
  readonly status: string;
  readonly steps: readonly { readonly status: string }[];
}

/** What the practice account and the receipts hold after a conversation. */
async function aftermath(made: Conversation) {
  const { attachments } = await made.command<PracticeView>('sandbox', 'show');
  const [row] = await made.command<readonly { runId: string }[]>('runs');
  const receipt = row && (await made.command<Receipt>('runs', row.runId));
  return { attachments, receipt };
}

/** What is said instead of a frame that would not fit. */
const TOO_SMALL = 'The wizard needs';

describe('both procedures', () => {
  it.each<[string, ConversationOptions, RegExp]>([
    ['on a usual terminal', {}, /\x1b\[36m[\s\S]*❯/],
    ['without colours', { env: { NO_COLOR: '1' } }, /^(?![\s\S]*\x1b\[[\d;]*m)[\s\S]*❯/],
    ['in ASCII, on the smallest one', { env: { LANG: 'C' }, columns: 60, rows: 15 }, /^[\x00-\x7f]*$/],
  ])('lead from a template to the receipt %s', async (_, options, manner) => {
    const made = new Conversation(['--sandbox'], options);
    await made.play(...TO_THE_REVIEW.map(turn => ({ ...turn, when: inAnyLetters(turn.when) })));
    await made.play({ when: REVIEWED, type: 'y' }, { when: /^Done/m, press: 'enter' });
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    expect(made.terminal.written()).toMatch(manner);
    expect(made.everything().split('attached to user alice')).toHaveLength(2);
    const { attachments, receipt } = await aftermath(made);
    expect(attachments).toContainEqual({
      policyArn: `${ACCOUNT}/WebTasks`,
      principal: { type: 'user', name: 'alice' },
    });
    expect(receipt).toMatchObject({ status: 'done', steps: [{ status: 'done' }, { status: 'done' }] });
  });

  it('wait where the window is too small, and go on when it has grown', async () => {
    const made = new Conversation(['--sandbox'], { columns: 50, rows: 10 });
    await made.see(TOO_SMALL);
    made.terminal.press('enter');
    made.terminal.resize(80, 24);
    await made.play(...TO_THE_REVIEW, { when: REVIEWED, type: 'y' }, { when: /^Done/m });
    made.terminal.resize(40, 8);
    await made.see(TOO_SMALL);
    made.terminal.resize(80, 24);
    await made.play({
      when: screen => /^Done/m.test(screen) && !screen.includes(TOO_SMALL),
      press: 'enter',
    });
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK, frames: expect.any(Number) });
  });
});

describe('a policy that denies', () => {
  it('is made with one key, said in words, and attached', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(
      ...ACTIONS,
      { when: 'Select actions', type: '/deletecluster', press: 'enter' },
      { when: '1 of 81', press: 'space' },
      { when: '(1 selected)', press: 'enter' },
      { when: 'On which resources?', type: '*' },
      { when: 'every', press: 'enter' },
      { when: '❯ Go on', press: 'down' },
      { when: '❯ Statement 1  Allow', type: 'e' },
      { when: '❯ Statement 1  Deny', press: ['home', 'enter'] },
    );
    expect(await made.terminal.whole('the policy that you mean?')).toMatch(/1\. May not delete/);
    await made.play(
      { when: 'that you mean?', press: 'enter' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(AmazonECSUserPolicy)', type: 'KeepClusters', press: 'enter' },
      { when: 'alice', press: ['tab'] },
      { when: 'ecs-developers', press: ['down', 'space'] },
      { when: '(1 chosen)', press: 'enter' },
      { when: 'EcsTaskViewer', press: 'enter' },
      { when: REVIEWED, type: 'y' },
      { when: /^Done/m, press: 'enter' },
    );
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    const document = await made.command<{ policies: readonly unknown[] }>('sandbox', 'show');
    expect(JSON.stringify(document)).toContain('KeepClusters');
  });
});

/** An example of the Amazon ECS Developer Guide, with its placeholders. */
const EXAMPLE = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["ecs:DescribeTasks", "ecs:StopTask"],
      "Resource": "arn:aws:ecs:<region>:<aws_account_id>:task/<cluster_name>/*",
      "Condition": {
        "ArnEquals": { "ecs:cluster": "arn:aws:ecs:<region>:<aws_account_id>:cluster/<cluster_name>" }
      }
    }
  ]
}
`;

describe('an example of AWS that is pasted', () => {
  it('is asked for its parameters and becomes a plan', async () => {
    const made = new Conversation(['--sandbox']);
    await made.play(
      ...START,
      { when: 'start from?', press: 'shift-tab' },
      { when: '❯ Nothing', press: ['end', 'enter'] },
      { when: 'Paste the policy document' },
    );
    made.terminal.paste(EXAMPLE);
    await made.play(
      { when: '1 statement', press: 'enter' },
      { when: 'Which resources is it about?', type: 'web' },
      { when: 'cluster/web', press: 'enter' },
      { when: '❯ Go on to the review', press: 'enter' },
      { when: 'the policy that you mean?', press: 'enter' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(AmazonECSUserPolicy)', type: 'StopWebTasks', press: 'enter' },
      { when: 'alice', press: ['down', 'space'] },
      { when: '(1 chosen)', press: 'enter' },
      { when: 'EcsTaskViewer', press: 'enter' },
      { when: REVIEWED, type: 'j' },
    );
    const plan = await made.terminal.whole(/"arn:aws:ecs:us-east-1:123456789012:task\/web\/\*"/);
    expect(plan).not.toContain('<');
    await made.play({ when: REVIEWED, press: 'ctrl-c' }, { when: 'Leave the wizard?', type: 'y' });
    expect(await made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK });
    expect(made.terminal.screen()).toContain('Nothing was written.');
  });
});

/** A sight without the pointer, which is another one in ASCII. */
function inAnyLetters<T>(sight: T): T | string {
  return typeof sight === 'string' ? sight.replace('❯ ', '') : sight;
}
