import { describe, expect, it } from 'vitest';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import { renderMarkdown } from '../../source/export/markdown.ts';
import type { Statement } from '../../source/policy/document.ts';
import type { Principal } from '../../source/policy/names.ts';
import type { Request } from '../../source/provision/request.ts';

const list: Statement = { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' };

function page(
  statements: Statement[],
  attachTo: readonly Principal[] = [],
  policyArns: string[] = [],
): string {
  const request: Request = {
    version: 1,
    policy: {
      name: 'Web',
      path: '/',
      description: 'For *all* of <b>web</b>',
      tags: {},
      ifExists: 'fail',
      document: { Version: '2012-10-17', Statement: statements },
    },
    policyArns,
    attachTo,
    reason: 'OPS-1',
  };
  return renderMarkdown(request, NOTHING_SPECIAL).text;
}

describe('the hand-out', () => {
  it('says for whom it is, and what they may do, in plain words', () => {
    const text = page(
      [list],
      [
        { type: 'user', name: 'a_b@c' },
        { type: 'group', name: 'web' },
      ],
    );
    expect(text).toContain('For the user `a_b@c` and everybody in the group `web`.');
    expect(text).toContain('- You may list clusters.');
    expect(text).toContain('For \\*all\\* of \\<b\\>web\\</b\\>');
    expect(text).toContain('npx ecs-iam-wizard denied');
    expect(text).not.toContain('OPS-1');
  });

  it('speaks of conditions only where there are some', () => {
    expect(page([list])).not.toContain('## When it counts');
    expect(page([list])).not.toContain('MFA');
  });

  it('says until when, from where and in which Region', () => {
    const text = page([
      {
        ...list,
        Condition: {
          DateLessThan: { 'aws:CurrentTime': '2027-01-31T23:00:00Z' },
          DateGreaterThan: { 'aws:CurrentTime': '1798761600' },
          IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.7/32'] },
        },
      },
      { ...list, Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } },
    ]);
    expect(text).toContain('- Some of it counts from 1 January 2027, 00:00 UTC.');
    expect(text).toContain('- Some of it ends on 31 January 2027, 23:00 UTC.');
    expect(text).toContain('only from the network `203.0.113.0/24` or `198.51.100.7/32`');
    expect(text).toContain('- Some of it counts only in `eu-west-1`');
  });

  it('says how to sign in with MFA, to people and to those who work with a role', () => {
    const mfa = { ...list, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
    const forUsers = page([mfa], [{ type: 'user', name: 'alice' }]);
    expect(forUsers).toContain('All of it counts only when you have signed in with a second factor');
    expect(forUsers).toContain('aws sts get-session-token --serial-number');
    expect(forUsers).not.toContain('assume-role');
    expect(page([mfa], [{ type: 'role', name: 'deploy' }])).toContain('aws sts assume-role');
  });

  it('says how long a code of MFA counts, where the policy does', () => {
    const age = { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } };
    const text = page([{ ...list, Condition: age }]);
    expect(text).toContain('## Sign in with MFA');
    expect(text).toContain('The code counts for 60 minutes only');
  });

  it('leaves to the account what the account gives', () => {
    const open = 'arn:<partition>:ecs:<region>:<aws_account_id>';
    const text = page([
      {
        Effect: 'Allow',
        Action: 'ecs:StopTask',
        Resource: [`${open}:task/web/*`, 'arn:aws:ecs:eu-west-1:1:task/b/*'],
      },
      {
        Effect: 'Allow',
        Action: 'ecs:UpdateService',
        Resource: `${open}:service/web/web`,
        Condition: { ArnLikeIfExists: { 'ecs:task-definition': `${open}:task-definition/web:*` } },
      },
    ]);
    expect(text).toContain('ecs:task-definition is like task-definition/web:');
    expect(text).not.toMatch(/aws_account_id|region|aws\\_account\\_id/);
  });

  it('does not call allowed what is not', () => {
    const deny: Statement = { ...list, Effect: 'Deny' };
    expect(page([list])).toContain('## What is allowed\n');
    expect(page([list, deny])).toContain('## What is allowed, and what is not\n');
    expect(page([deny])).toContain('## What is not allowed\n');
  });

  it('knows a statement that forbids to go without MFA', () => {
    const deny: Statement = {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    };
    expect(page([list, deny])).toContain('## Sign in with MFA');
  });

  it('leads to the page that AWS has for each of its own policies, and only for those', () => {
    const text = page(
      [list],
      [],
      ['arn:<partition>:iam::aws:policy/AmazonECS_FullAccess', 'arn:aws:iam::123456789012:policy/Own'],
    );
    expect(text).toContain('/latest/reference/AmazonECS_FullAccess.html)');
    expect(text).toContain('- `Own`');
  });
});
