import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../../source/policy/document.ts';
import type { Answers } from '../../../source/procedure/answers.ts';
import { answered } from '../answered.ts';
import { drawn } from '../drawn.tsx';
import { Walk } from '../walk.ts';

const RISKY: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['ecs:DescribeCluster', 'ecs:StopTask'], Resource: '*' },
    {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
  ],
};

function answersWith(document: PolicyDocument): Answers {
  return answered({ start: { kind: 'blank' }, document });
}

/** At the review of these answers. */
function reviewed(answers: Answers, columns = 80, rows = 24): Walk {
  const walk = Walk.signedIn(answers).happen({ type: 'resized', size: { columns, rows } });
  for (let key = 0; key < 8 && walk.screen !== 'review-policy'; key++) walk.press('enter');
  expect(walk.screen).toBe('review-policy');
  return walk;
}

function statement(walk: Walk, index: number): Statement | undefined {
  return [walk.wizard.answers.document.Statement].flat()[index];
}

describe('the review of a policy', () => {
  it('says what the policy does and how large it is', () => {
    expect(drawn(reviewed(answered()))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Parameters  ✔ Permissions  ● Review  ○ Name   4/5
      ────────────────────────────────────────────────────────────────────────────────
      Is this the policy that you mean?
        [In words]  Findings (0)   By service   JSON
        1. May list tasks on cluster web.

        No mistake was found in it.







        215 of 6,144 characters  █░░░░░░░░░░░░░░░░░░░  room for 5,929 more
        Findings lists what may be wrong; t asks what the policy would allow.
        Nothing has been sent to AWS.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · tab view · t ask it · enter next · esc back · ? help"
    `);
  });

  it('tells the finding in hand in full, with its line, its fix and where it is explained', () => {
    expect(drawn(reviewed(answersWith(RISKY)).press('tab'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Permissions  ● Review  ○ Name   3/4
      ────────────────────────────────────────────────────────────────────────────────
      Is this the policy that you mean?
         In words  [Findings (3)]  By service   JSON
        Errors  1
      ❯ line 7    Amazon Elastic Container Service has no action
                  "ecs:DescribeCluster". Did you mean ecs:DescribeClusters?
                  7 |         "ecs:DescribeCluster",
                    |         ^^^^^^^^^^^^^^^^^^^^^
                  f mends it: write ecs:DescribeClusters.
        Security warnings  2
        line 14   iam:PassRole stands with a star in Resource, so any role can be gi…
        line 17   Calls with long-term access keys have no aws:MultiFactorAuthPresen…


        INVALID_ACTION  Statement 1, Action
        Error: it keeps the policy, or a part of it, from working.
        ? tells why it matters and how to mend it.

      ────────────────────────────────────────────────────────────────────────────────
      f mend it · F mend 2 · tab view · t ask it · enter next · esc back · ? help"
    `);
  });

  it('sums the policy up by service, as the console does, every cell in full', () => {
    expect(drawn(reviewed(answersWith(RISKY), 109).press('tab', 'tab'))).toContain(
      [
        '  Allow',
        '    Service  Access level    Resource       Request condition',
        '    ECS      Limited: Write  All resources  None',
      ].join('\n'),
    );
    expect(drawn(reviewed(answersWith(RISKY)).press('tab', 'tab'))).toContain(
      '      Access level       Limited: Write\n',
    );
  });

  it('shows the JSON whole, long lines broken, and the findings beside their lines', () => {
    const seen = drawn(reviewed(answered(), 60, 44).press('tab', 'tab', 'tab')).replace(/\n +/g, '');
    expect(seen).toContain('"ecs:cluster": "arn:aws:ecs:us-east-1:123456789012:cluster/web"');
    expect(drawn(reviewed(answersWith(RISKY), 130, 30))).toMatch(/! 7 +"ecs:DescribeCluster",/);
  });

  it('explains the finding in hand when it is asked for help, and the screen after it', () => {
    const help = drawn(reviewed(answersWith(RISKY)).press('tab', '?'));
    expect(help).toMatch(
      / INVALID_ACTION: No service of AWS has this action[\s\S]+ Why it matters: [\s\S]+ How to mend it: /,
    );
    expect(help).toContain(' With an example: ecs-iam-wizard lint --explain INVALID_ACTION\n');
    const other = drawn(reviewed(answersWith(RISKY)).press('tab', 'down', '?'));
    expect(other).toContain(' PASS_ROLE_WITH_STAR_IN_RESOURCE: ');
    expect(drawn(reviewed(answersWith(RISKY)).press('?'))).not.toContain('Why it matters');
  });

  it('mends one finding or all, and takes each change back', () => {
    const walk = reviewed(answersWith(RISKY)).press('tab', 'f');
    expect(statement(walk, 0)?.Action).toEqual(['ecs:DescribeClusters', 'ecs:StopTask']);
    expect(walk.wizard.notice).toBe('Done: write ecs:DescribeClusters. u takes it back.');
    walk.press('F');
    expect(statement(walk, 1)?.Condition).toEqual({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } });
    walk.press('u');
    expect(statement(walk, 1)?.Condition).toHaveProperty('BoolIfExists');
    walk.press('u', 'u');
    expect(walk.wizard.answers.document).toEqual(RISKY);
  });

  it('forgets how to take a change back when the policy changed elsewhere', () => {
    const walk = reviewed(answersWith(RISKY)).press('tab', 'f', 'escape');
    const { document } = walk.wizard.answers;
    const other = { ...document, Id: 'another' };
    walk.wizard = { ...walk.wizard, answers: { ...walk.wizard.answers, document: other } };
    walk.press('enter', 'enter', 'enter', 'u');
    expect(walk.wizard.answers.document).toBe(other);
  });

  it('does not go on with what IAM would refuse, and says why', () => {
    const twice = { Sid: 'Same', Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' } as const;
    const walk = reviewed(answersWith({ Version: '2012-10-17', Statement: [twice, { ...twice }] }));
    walk.press('enter');
    expect(walk.screen).toBe('review-policy');
    expect(walk.wizard.problem).toMatch(/^IAM would refuse this policy: .*Same/);
  });

  it('lets a long finding be read to its end where rows are few', () => {
    const walk = reviewed(answersWith(RISKY), 60, 15).press('tab');
    const seen = [drawn(walk)];
    while (!seen.at(-1)?.includes('f mends it: write Bool')) seen.push(drawn(walk.press('down')));
    for (const words of ['f mends it: write ecs:', 'iam:PassedToService.', '17 |'])
      expect(seen.join()).toContain(words);
  });
});

describe('what would this allow', () => {
  const document: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Run',
        Effect: 'Allow',
        Action: ['ecs:RunTask', 'ecs:StopTask'],
        Resource: '*',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
      { Effect: 'Deny', Action: 'ecs:Stop*', Resource: 'arn:aws:ecs:*:*:task/prod/*' },
    ],
  };

  it('begins with a question that the policy gives rise to, and says what the answer hangs on', () => {
    expect(drawn(reviewed(answersWith(document)).press('t'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Permissions  ● Review  ○ Name   3/4
      ────────────────────────────────────────────────────────────────────────────────
      What would this policy allow?
      ❯ Action                      ecs:RunTask
        Resource                    arn:aws:ecs:us-east-1:123456789012:task-defin…
        aws:MultiFactorAuthPresent  (not said; tab: true)

        ✖ Denied: no statement allows it. It does not say aws:MultiFactorAuthPresent;
          with another value it might be allowed.






        One action. tab goes through those that begin so.



      ────────────────────────────────────────────────────────────────────────────────
      tab complete · enter keep it · ↑↓ field · esc back · ctrl+g help"
    `);
  });

  it('answers while the request is typed, and keeps answers for comparison', () => {
    const walk = reviewed(answersWith(document)).press('t', 'down', 'down', 'tab', 'enter');
    expect(drawn(walk)).toContain('✔ Allowed by statement 1 (Run).');
    expect(drawn(walk.press('up', 'up', 'ctrl-u', 'stopt'))).toContain('ecs:StopTask');
    walk.press('enter', 'ctrl-u', 'arn:aws:ecs:eu-west-1:123456789012:task/prod/1', 'enter');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Permissions  ● Review  ○ Name   3/4
      ────────────────────────────────────────────────────────────────────────────────
      What would this policy allow?
        Action                      ecs:StopTask
      ❯ Resource                    …n:aws:ecs:eu-west-1:123456789012:task/prod/1
        aws:MultiFactorAuthPresent  true

        ✖ Denied by statement 2: a Deny outweighs every Allow.
          2. May not stop service deployments and stop tasks on any task of cluster
             prod of any account in any Region.
        Kept
        ✖ denied   ecs:StopTask on arn:aws:ecs:eu-west-1:123456789012:task/prod/1  a…
        ✔ allowed  ecs:RunTask on arn:aws:ecs:us-east-1:123456789012:task-definition…


        The ARN of what is acted upon; * for an action that takes no resource. tab
        goes through what fits.


      ────────────────────────────────────────────────────────────────────────────────
      tab complete · enter keep it · ↑↓ field · esc back · ctrl+g help"
    `);
  });

  it('keeps what was said for a key, whatever is asked in between', () => {
    const walk = reviewed(answersWith(document)).press('t', 'down', 'down', 'false', 'up', 'up');
    walk.press('ctrl-u', 'ecs:ListClusters', 'ctrl-u', 'ecs:RunTask');
    const { fields } = walk.wizard.local.ask.form;
    expect(fields.map(({ id, state }) => [id, state.graphemes.join('')])).toContainEqual([
      'aws:MultiFactorAuthPresent',
      'false',
    ]);
    walk.press('escape');
    expect(walk.screen).toBe('review-policy');
  });

  it('completes an action of any service, and changes the resource with it until one is typed', () => {
    const walk = reviewed(answersWith(document)).press('t', 'ctrl-u', 'iam:passr', 'enter');
    const typed = () => walk.wizard.local.ask.form.fields.map(({ state }) => state.graphemes.join(''));
    expect(typed().slice(0, 2)).toEqual(['iam:PassRole', 'arn:aws:iam::123456789012:role/*']);
    walk.press('ctrl-u', '*', 'up', 'ctrl-u', 'ecs:CreateCluster');
    expect(typed().slice(0, 2)).toEqual(['ecs:CreateCluster', '*']);
  });
});
