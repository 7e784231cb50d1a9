import { describe, expect, it } from 'vitest';
import { withConditions } from '../../../source/commands/answers/condition-answers.ts';
import { readConditionFlag } from '../../../source/commands/answers/condition-flag.ts';
import type { ConditionFlags } from '../../../source/commands/flags/policy-flags.ts';
import type { PolicyDocument, Statement } from '../../../source/policy/document.ts';
import { statements } from '../../../source/policy/document.ts';
import { Failure } from '../../../source/text/failure.ts';

const NOW = new Date('2026-11-22T03:30:00Z');
const NONE: ConditionFlags = { sourceIp: [], requestedRegion: [], condition: [] };
const policy = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const allow = (...Action: string[]): Statement => ({ Effect: 'Allow', Action, Resource: '*' });

const added = (flags: Partial<ConditionFlags>, document = policy(allow('ecs:RunTask'))) =>
  withConditions(document, { ...NONE, ...flags }, NOW);

function refusal(flags: Partial<ConditionFlags>, document?: PolicyDocument): string {
  try {
    added(flags, document);
  } catch (error) {
    if (error instanceof Failure) return `${error.message} ${error.hint ?? ''}`;
    throw error;
  }
  throw new Error('The flags were taken.');
}

describe('--condition', () => {
  it.each([
    ['StringEquals:aws:ResourceTag/team=web,api', 'StringEquals', 'aws:ResourceTag/team', ['web', 'api']],
    ['ForAllValues:StringLike:aws:TagKeys=a*', 'ForAllValues:StringLike', 'aws:TagKeys', ['a*']],
    ['foranyvalue:stringequals:aws:TagKeys=a', 'foranyvalue:stringequals', 'aws:TagKeys', ['a']],
    ['Null:ecs:cluster=false', 'Null', 'ecs:cluster', ['false']],
    ['ArnEqualsIfExists:ecs:cluster=arn:aws:x', 'ArnEqualsIfExists', 'ecs:cluster', ['arn:aws:x']],
    ['StringEquals:aws:ResourceTag/a\\=b=c=d', 'StringEquals', 'aws:ResourceTag/a=b', ['c=d']],
    [
      'StringEquals:aws:PrincipalTag/x=a\\,b,c\\\\,d',
      'StringEquals',
      'aws:PrincipalTag/x',
      ['a,b', 'c\\', 'd'],
    ],
    ['StringEquals:aws:PrincipalTag/x=C:\\dir', 'StringEquals', 'aws:PrincipalTag/x', ['C:\\dir']],
    ['StringEquals:k=a,a', 'StringEquals', 'k', ['a']],
  ])('%s is read', (text, operator, key, values) => {
    expect(readConditionFlag(text)).toEqual({ operator, key, values });
  });

  it.each(['', 'x', 'StringEquals', 'StringEquals:k', 'StringEquals:=v', ':k=v', 'Any:Bool:k=v=', '=:='])(
    '%j is refused',
    text => {
      expect(refusal({ condition: [text] })).toMatch(/is no condition|There is no condition key|operator/);
    },
  );

  it('is given once for a key, with all its values', () => {
    const again = ['StringEquals:aws:PrincipalTag/team=a', 'stringequals:aws:principaltag/team=b'];
    expect(refusal({ condition: again })).toMatch(/is given twice\. Values of which any one will do/);
    const excluding = ['StringNotEquals:aws:PrincipalTag/team=a', 'StringNotEquals:aws:PrincipalTag/team=b'];
    expect(statements(added({ condition: excluding }).document)[0]?.Condition).toEqual({
      StringNotEquals: { 'aws:PrincipalTag/team': ['a', 'b'] },
    });
  });

  it('leaves what denies alone, and is refused where nothing else is there', () => {
    const denying = policy({ ...allow('ecs:RunTask'), Effect: 'Deny' });
    expect(refusal({ condition: ['Bool:aws:SecureTransport=true'] }, denying)).toMatch(/no Allow statement/);
    expect(refusal({ requireTls: true }, denying)).toMatch(/only denies/);
  });
});

describe('times', () => {
  const window = (flags: Partial<ConditionFlags>) => {
    const { document, notes } = added(flags);
    return [statements(document)[0]?.Condition, ...notes];
  };

  it.each([
    ['90m', '2026-11-22T05:00:00Z'],
    ['12h', '2026-11-22T15:30:00Z'],
    ['30d', '2026-12-22T03:30:00Z'],
    ['2w', '2026-12-06T03:30:00Z'],
  ])('count %s from now, and say what it is', (span, time) => {
    expect(window({ expires: span })).toEqual([
      { DateLessThan: { 'aws:CurrentTime': time } },
      `--expires ${span} is ${time}.`,
    ]);
  });

  it('take a date alone for the moment at which it begins, and say so', () => {
    expect(window({ notBefore: '2026-12-01', expires: '2026-12-31' })).toEqual([
      {
        DateGreaterThan: { 'aws:CurrentTime': '2026-12-01T00:00:00Z' },
        DateLessThan: { 'aws:CurrentTime': '2026-12-31T00:00:00Z' },
      },
      '--not-before 2026-12-01 is 2026-12-01T00:00:00Z, the moment at which that day begins in UTC.',
      '--expires 2026-12-31 is 2026-12-31T00:00:00Z, the moment at which that day begins in UTC.',
    ]);
  });

  it('stand in UTC, and nothing is said of what leaves nothing open', () => {
    expect(window({ expires: '2026-12-31T18:00:00+01:00' })).toEqual([
      { DateLessThan: { 'aws:CurrentTime': '2026-12-31T17:00:00Z' } },
    ]);
  });

  it('that are past at the beginning restrict nothing, which is said', () => {
    expect(added({ notBefore: '2026-11-22T03:30:00Z' }).notes).toEqual([
      '--not-before 2026-11-22T03:30:00Z is past: it does not restrict anything any more.',
    ]);
  });

  it.each<[string, Partial<ConditionFlags>, RegExp]>([
    ['an end that is past', { expires: '2026-11-22' }, /^--expires: 2026-11-22T00:00:00Z is past/],
    ['an end that is now', { expires: '0d' }, /is past, so nothing would ever be allowed/],
    ['an end before the beginning', { notBefore: '2w', expires: '7d' }, /is not after the beginning/],
    ['an end at the beginning', { notBefore: '2w', expires: '14d' }, /is not after the beginning/],
    ['a time without its zone', { expires: '2027-01-01T10:00' }, /no time zone.*30d/],
    ['a day of no calendar', { expires: '2027-02-30' }, /no date of the calendar/],
    ['a span of years', { expires: '3y' }, /is no time\..*A span from now on is written 30d/],
    ['a span past all years', { expires: '999999w' }, /ends after the year 9999/],
    ['an empty time', { notBefore: '' }, /is no time/],
  ])('refuse %s', (_, flags, words) => {
    expect(refusal(flags)).toMatch(words);
  });
});

describe('addresses', () => {
  it('become one list, whichever way they are given', () => {
    const sourceIp = ['203.0.113.0/24,198.51.100.7', '2001:db8::/32'];
    expect(statements(added({ sourceIp }).document)[0]?.Condition).toEqual({
      IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.7', '2001:db8::/32'] },
    });
  });

  it.each([
    ['10.0.0.0/8', /is private: aws:SourceIp sees public addresses only/],
    ['fd00::/8', /is private/],
    ['::ffff:203.0.113.1', /write 203\.0\.113\.1 instead/],
    ['0.0.0.0/0', /is every address/],
    ['203.0.113.9/24', /the range is 203\.0\.113\.0\/24/],
    ['203.0.113.0/33', /is no IP address or range/],
    ['', /is no IP address or range/],
  ])('refuse %j', (address, words) => {
    expect(refusal({ sourceIp: [address] })).toMatch(words);
  });
});

describe('--requested-region', () => {
  it('splits a statement that mixes global services with others, and says so', () => {
    const mixed: Statement = { Sid: 'Mixed', ...allow('ecs:RunTask', 'iam:PassRole', 'ecs:StopTask') };
    const { document, notes } = added({ requestedRegion: ['eu-west-1'] }, policy(mixed, allow('sts:Get*')));
    expect(statements(document)).toEqual([
      {
        Sid: 'Mixed',
        ...allow('ecs:RunTask', 'ecs:StopTask'),
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
      },
      { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' },
      allow('sts:Get*'),
    ]);
    expect(notes).toEqual([
      '--requested-region splits statement 1: iam:PassRole is of a global service, whose requests go to one fixed Region, and stands behind it without the condition.',
      '--requested-region leaves out statement 3. sts is a global service: requests go to one fixed Region.',
    ]);
  });

  it('does the same as the condition on its key', () => {
    const mixed = policy(allow('ecs:RunTask', 'iam:PassRole'));
    const byKey = added({ condition: ['StringEquals:aws:RequestedRegion=eu-west-1,us-east-1'] }, mixed);
    expect(byKey.document).toEqual(added({ requestedRegion: ['eu-west-1,us-east-1'] }, mixed).document);
  });

  it('takes a Region that is newer than the program, and says so', () => {
    const { document, notes } = added({ requestedRegion: ['eu-weast-1'] }, policy(allow('ecs:RunTask')));
    expect(JSON.stringify(document)).toContain('eu-weast-1');
    expect(notes).toEqual([
      expect.stringMatching(/eu-weast-1 is no Region that this program knows\. Did you mean eu-west-1\?$/),
    ]);
  });

  it('refuses what is no Region', () => {
    expect(refusal({ requestedRegion: ['Ireland'] })).toMatch(/"Ireland" is no Region/);
  });
});
