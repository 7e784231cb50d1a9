import { describe, expect, it } from 'vitest';
import { parsePrincipals } from '../../../source/commands/answers/principals-file.ts';

const parse = (text: string) => parsePrincipals(text, 'team.txt').map(({ type, name }) => `${type} ${name}`);

describe('a list of principals', () => {
  it('is user names, a line each, each once', () => {
    expect(parse('\uFEFFalice\r\n\n  bob \nalice\n')).toEqual(['user alice', 'user bob']);
  });

  it('takes a comma in a name for a part of it', () => {
    expect(parse('alice,web\nbob')).toEqual(['user alice,web', 'user bob']);
  });

  it('is CSV when it begins with the header type,name', () => {
    expect(parse('type,name\nuser,alice\n"role","web"\ngroup, ops')).toEqual([
      'user alice',
      'role web',
      'group ops',
    ]);
  });

  it('is JSON when it begins with a bracket', () => {
    expect(parse('["alice", {"type": "group", "name": "ops"}]')).toEqual(['user alice', 'group ops']);
  });

  it('is CSV with its columns in any order, among others, and with quotes', () => {
    expect(parse('Name, team ,"type"\nalice,"web, ""api""",user\n"ops",,Group')).toEqual([
      'user alice',
      'group ops',
    ]);
  });

  it.each([
    ['arn:aws:iam::123456789012:user/teams/web/alice\nbob\narn:aws-cn:sts::123456789012:assumed-role/web/me'],
    [
      'type,name\nuser,arn:aws:iam::123456789012:user/teams/web/alice\nuser,bob\nrole,arn:aws:iam::1:role/web',
    ],
    ['["arn:aws:iam::123456789012:user/alice", "bob", {"type": "role", "name": "arn:aws:iam::1:role/web"}]'],
  ])('names people by ARNs as well: %j', text => {
    expect(parse(text)).toEqual(['user alice', 'user bob', 'role web']);
  });

  it('keeps the account of an ARN', () => {
    const arns = ['1', '2', '1'].map(account => `arn:aws:iam::${account}:group/ops`).join('\n');
    expect(parsePrincipals(arns, 'team.txt').map(({ account }) => account)).toEqual(['1', '2']);
  });

  it("is IAM's credential report", () => {
    const report = 'user,arn,mfa_active\nalice,arn:aws:iam::123456789012:user/alice,true';
    expect(parse(report)).toEqual(['user alice']);
  });

  it.each([
    ['{"Users": [{"UserName": "alice", "Path": "/"}]}', ['user alice']],
    ['{"Group": {"GroupName": "ops"}, "Users": [{"UserName": "bob"}], "IsTruncated": false}', ['user bob']],
    ['{"Roles": [{"RoleName": "web"}]}', ['role web']],
    ['{"Groups": [{"GroupName": "ops"}]}', ['group ops']],
  ])('is what the AWS CLI prints: %s', (text, names) => {
    expect(parse(text)).toEqual(names);
  });

  it.each([
    ['user,arn\n<root_account>,arn:aws:iam::123456789012:root', 'team.txt, line 2'],
    ['typ,name\nuser,alice', 'team.txt is CSV, but its first line is not the header type,name.'],
    ['"Role",web', 'team.txt is CSV, but its first line is not the header type,name.'],
    ['type,name\nuser,"alice', 'team.txt, line 2'],
    ['{"Users": [{}]}', 'team.txt, Users, entry 1'],
    ['{"Users": [{"UserName": "a"}], "NextToken": "x"}', 'team.txt is a part of a longer list.'],
    ['{"Policies": []}', 'team.txt is no list.'],
    ['type,name\nuser,alice\nteam,web', 'team.txt, line 3: "team,web" is no user, group or role.'],
    ['type,name\nuser', 'team.txt, line 2'],
    ['alice\narn:aws:ecs:eu-west-1:123456789012:cluster/web', 'team.txt, line 2'],
    ['type,name\nuser,arn:aws:iam::123456789012:role/web', 'team.txt, line 2'],
    ['["arn:aws:iam::123456789012:user/"]', 'team.txt, entry 1'],
    ['["alice", 7]', 'team.txt, entry 2'],
    ['[{"type":"user"}]', 'team.txt, entry 1'],
    ['["alice"', 'team.txt is no JSON.'],
  ])('says where it is wrong: %s', (text, words) => {
    expect(() => parse(text)).toThrow(words);
  });
});
