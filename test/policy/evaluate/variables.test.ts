import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../source/policy/document.ts';
import { evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import { allow, context, deny, meets, policy } from './asking.ts';

/* Source: IAM User Guide, IAM policy elements: Variables and tags. */

const HOME = 'arn:aws:s3:::home/alice/report.txt';

function reads(statement: Statement, values: Record<string, string | string[]>, resource = HOME): string {
  return evaluate([policy(statement)], { action: 's3:GetObject', resource, context: context(values) })
    .decision;
}

const ownFolder = allow({ Resource: 'arn:aws:s3:::home/${aws:username}/*' });

describe('a policy variable in Resource', () => {
  it.each([
    ['its own value', { 'aws:username': 'alice' }, 'allowed'],
    ['another value', { 'aws:username': 'bob' }, 'implicitDeny'],
    ['a value in another letter case', { 'aws:username': 'Alice' }, 'implicitDeny'],
    ['a key in another letter case', { 'AWS:UserName': 'alice' }, 'allowed'],
    ['no value', {}, 'implicitDeny'],
    ['a list of one value', { 'aws:username': ['alice'] }, 'allowed'],
    ['several values, which make it no variable', { 'aws:username': ['alice', 'alice'] }, 'implicitDeny'],
    ['a value that looks like a wildcard', { 'aws:username': '*' }, 'implicitDeny'],
  ])('with %s', (_, values: Record<string, string | string[]>, decision) => {
    expect(reads(ownFolder, values)).toBe(decision);
  });

  it('takes its default where the key is absent or without values', () => {
    const statement = allow({ Resource: "arn:aws:s3:::home/${aws:PrincipalTag/folder, 'shared'}/*" });
    const shared = 'arn:aws:s3:::home/shared/x';
    expect(reads(statement, {}, shared)).toBe('allowed');
    expect(reads(statement, { 'aws:PrincipalTag/folder': [] }, shared)).toBe('allowed');
    expect(reads(statement, { 'aws:PrincipalTag/folder': 'alice' }, shared)).toBe('implicitDeny');
    expect(reads(statement, { 'aws:principaltag/FOLDER': 'alice' })).toBe('allowed');
  });

  it('keeps a default as it is written, wildcards included', () => {
    const statement = allow({ Resource: "arn:aws:s3:::home/${aws:username,'*'}/report.txt" });
    expect(reads(statement, {})).toBe('implicitDeny');
    expect(reads(statement, {}, 'arn:aws:s3:::home/*/report.txt')).toBe('allowed');
  });

  it('may name a tag with spaces', () => {
    const statement = allow({ Resource: 'arn:aws:s3:::home/${aws:PrincipalTag/home folder}/*' });
    expect(reads(statement, { 'aws:PrincipalTag/home folder': 'alice' })).toBe('allowed');
  });

  it('may stand several times and beside wildcards', () => {
    const statement = allow({ Resource: 'arn:aws:s3:::*/${e:a}/${e:b}.???' });
    expect(reads(statement, { 'e:a': 'alice', 'e:b': 'report' })).toBe('allowed');
    expect(reads(statement, { 'e:a': 'alice' })).toBe('implicitDeny');
  });

  it('without a value matches no resource, so that NotResource leaves nothing out', () => {
    const statement = deny({ NotResource: 'arn:aws:s3:::home/${aws:username}/*' });
    expect(reads(statement, {})).toBe('explicitDeny');
    expect(reads(statement, { 'aws:username': 'alice' })).toBe('implicitDeny');
  });

  it('may stand between spaces', () => {
    const statement = allow({ Resource: 'arn:aws:s3:::home/${ aws:username }/*' });
    expect(reads(statement, { 'aws:username': 'alice' })).toBe('allowed');
  });

  it.each([{}, { 'aws:username': ['', ''] }])('is not left out where it has no value: %j', values => {
    expect(reads(ownFolder, values, 'arn:aws:s3:::home//report.txt')).toBe('implicitDeny');
  });

  it.each([
    '${aws:username',
    '${}',
    '${ }',
    "${ , 'alice'}",
    "${aws:username, 'a}",
    '${aws:username,}',
    '${a${b}}',
  ])('that is malformed matches nothing: %s', variable => {
    expect(reads(allow({ Resource: `arn:aws:s3:::home/${variable}/*` }), { 'aws:username': 'alice' })).toBe(
      'implicitDeny',
    );
  });

  it('writes stars, question marks and dollars as themselves', () => {
    const odd = (text: string) => `arn:aws:s3:::home/${text}/x`;
    const statement = allow({ Resource: odd('${*}${?}${$}$') });
    expect(reads(statement, {}, odd('*?$$'))).toBe('allowed');
    expect(reads(statement, {}, odd('ab$$'))).toBe('implicitDeny');
  });
});

describe('policy variables before 2012-10-17', () => {
  it.each(['2008-10-17', undefined])('are plain text: Version %s', version => {
    const document = { ...policy(ownFolder), ...(version === undefined ? {} : { Version: version }) };
    if (version === undefined) delete document.Version;
    const decide = (resource: string) =>
      evaluate([document], {
        action: 's3:GetObject',
        resource,
        context: context({ 'aws:username': 'alice' }),
      }).decision;
    expect(decide(HOME)).toBe('implicitDeny');
    expect(decide('arn:aws:s3:::home/${aws:username}/x')).toBe('allowed');
  });
});

describe('policy variables in conditions', () => {
  const both = { 'aws:ResourceTag/team': 'web', 'aws:PrincipalTag/team': 'web' };

  it.each([
    ['StringEquals', both, true],
    ['StringEquals', { 'aws:ResourceTag/team': 'web' }, false],
    ['StringEquals', { 'aws:ResourceTag/team': 'web', 'aws:PrincipalTag/team': 'api' }, false],
    ['StringEqualsIgnoreCase', { 'aws:ResourceTag/team': 'WEB', 'aws:PrincipalTag/team': 'Web' }, true],
    ['StringLike', both, true],
    ['StringNotEquals', both, false],
    ['StringNotEquals', { 'aws:ResourceTag/team': 'web' }, true],
    ['StringNotLike', { 'aws:ResourceTag/team': 'web' }, true],
    ['StringEqualsIfExists', {}, true],
    ['StringEqualsIfExists', { 'aws:ResourceTag/team': 'web' }, false],
    [
      'ForAllValues:StringEquals',
      { 'aws:ResourceTag/team': ['web', 'web'], 'aws:PrincipalTag/team': 'web' },
      true,
    ],
    [
      'ForAnyValue:StringEquals',
      { 'aws:ResourceTag/team': ['api', 'web'], 'aws:PrincipalTag/team': 'web' },
      true,
    ],
  ])('%s with %j is %s', (operator, values, met) => {
    const block = { [operator]: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } };
    expect(meets(block, values as Record<string, string>)).toBe(met);
  });

  it('may be a whole ARN or a part of one', () => {
    const arn = 'arn:aws:iam::123456789012:role/a';
    const given = { 'e:arn': arn, 'aws:PrincipalArn': arn, 'aws:PrincipalAccount': '123456789012' };
    expect(meets({ ArnEquals: { 'e:arn': '${aws:PrincipalArn}' } }, given)).toBe(true);
    expect(meets({ ArnLike: { 'e:arn': 'arn:aws:iam::${aws:PrincipalAccount}:role/*' } }, given)).toBe(true);
    expect(meets({ ArnNotEquals: { 'e:arn': '${aws:PrincipalArn}' } }, given)).toBe(false);
  });

  it.each([
    ['NumericEquals', '5'],
    ['DateEquals', '2026-01-01'],
    ['Bool', 'true'],
    ['IpAddress', '203.0.113.1'],
    ['BinaryEquals', 'aGk='],
  ])('are none in values of %s', (operator, value) => {
    expect(meets({ [operator]: { 'e:a': '${e:b}' } }, { 'e:a': value, 'e:b': value })).toBe(false);
  });

  it('are none in actions', () => {
    expect(reads(allow({ Action: 's3:${e:a}' }), { 'e:a': 'GetObject' })).toBe('implicitDeny');
  });
});
