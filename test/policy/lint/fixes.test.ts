import { describe, expect, it } from 'vitest';
import { applyFixes, fixPolicy } from '../../../source/policy/lint/apply-fixes.ts';
import type { Finding } from '../../../source/policy/lint/finding.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { mistakes } from '../fuzz/corpus.ts';
import { FORM_CASES } from './cases/form-cases.ts';
import { many, one, textOf, when, whole } from './cases/lint-case.ts';

const cases = FORM_CASES.flatMap(({ has, lacks }) => [...has.map(([document]) => document), ...lacks]);
const texts = [...cases.map(textOf), ...mistakes()]
  .filter(text => lintPolicy(text).some(({ fix }) => fix))
  .map(text => [text.replaceAll(/\s+/g, ' '), text] as const);

const errorsOf = (text: string) =>
  lintPolicy(text)
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ code }) => code)
    .sort();
const countOf = (code: Finding['code'], text: string) =>
  lintPolicy(text).filter(finding => finding.code === code).length;

describe('a fix', () => {
  it.each(texts)('mends what it is given for, in %s', (_, text) => {
    for (const finding of lintPolicy(text)) {
      if (finding.fix === undefined) continue;
      const mended = applyFixes(text, [finding]).text;
      expect(() => JSON.parse(mended)).not.toThrow();
      expect(countOf(finding.code, mended), finding.code).toBeLessThan(countOf(finding.code, text));
      const errors = errorsOf(text);
      for (const code of errorsOf(mended)) {
        const known = errors.indexOf(code);
        expect(known, `${code} after the fix of ${finding.code}`).toBeGreaterThanOrEqual(0);
        errors.splice(known, 1);
      }
    }
  });

  const mendedTo: readonly (readonly [string, unknown, unknown])[] = [
    ['an action', one({ Action: 'ecs:DescribeCluster' }), one({ Action: 'ecs:DescribeClusters' })],
    ['a pattern', one({ Action: ['ecs:Desribe*'] }), one({ Action: ['ecs:Describe*'] })],
    ['a service', one({ Action: 'esc:ListClusters' }), one({ Action: 'ecs:ListClusters' })],
    ['an action without service', one({ Action: 'ListClusters' }), one({ Action: 'ecs:ListClusters' })],
    ['an element', whole({ Id: 'mine' }), whole({})],
    ['the version', whole({ Version: '2008-10-17' }), whole({ Version: '2012-10-17' })],
    ['an effect', one({ Effect: 'ALLOW' }), one({ Effect: 'Allow' })],
    [
      'Sids',
      many({ Sid: 'a b' }, { Sid: 'aB', Effect: 'Deny' }, { Sid: 'aB', Action: 'ecs:StopTask' }),
      many({ Sid: 'aB2' }, { Sid: 'aB', Effect: 'Deny' }, { Sid: 'aB3', Action: 'ecs:StopTask' }),
    ],
    [
      'an operator',
      when({ 'foranyvalue:stringequal': { 'aws:TagKeys': 'a' } }),
      when({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }),
    ],
    [
      'a condition key',
      when({ Bool: { 'aws:SecureTransprot': 'true' } }),
      when({ Bool: { 'aws:SecureTransport': 'true' } }),
    ],
    [
      'an IP range',
      when({ IpAddress: { 'aws:SourceIp': ['203.0.113.7/24'] } }),
      when({ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } }),
    ],
    [
      'an availability zone',
      one({ Resource: 'arn:aws:ecs:eu-west-1a:123456789012:cluster/web' }),
      one({ Resource: 'arn:aws:ecs:eu-west-1:123456789012:cluster/web' }),
    ],
    [
      'a date in seconds',
      when({ DateLessThan: { 'aws:CurrentTime': '1798740000' } }),
      when({ DateLessThan: { 'aws:CurrentTime': '2026-12-31T18:00:00Z' } }),
    ],
    [
      'a variable',
      one({ Resource: 'arn:aws:iam::123456789012:user/${ aws:usernam }' }),
      one({ Resource: 'arn:aws:iam::123456789012:user/${aws:username}' }),
    ],
  ];

  it.each(mendedTo)('of %s leaves all else as it is', (_, document, mended) => {
    expect(fixPolicy(textOf(document)).text).toBe(textOf(mended));
  });

  it('is not made where two things may be meant', () => {
    const unsure = [
      one({ Action: 'ecs:DeletTas' }),
      one({ Action: 'ecs:Frobnicate' }),
      one({ Effect: undefined, effect: 'Allow', Effekt: 'Deny' }),
      when({ StringEquals: { 'aws:TagKeys': 'a' } }),
      when({ StringEquals: { 'aws:username': 'dev-*' } }),
      when({ StringEqual: { 'aws:username': 'a' }, StringEquals: { 'aws:userid': 'a' } }),
      when({ StringEquals: { 'aws:UserNam': 'a', 'aws:username': 'b' } }),
      one({ Resource: 'arn:aws:ecs:cn-north-1:123456789012:cluster/web' }),
    ].map(textOf);
    for (const text of unsure) {
      const left = lintPolicy(text).filter(({ fix }) => fix && !/^Write (Effect)$/.test(fix.description));
      expect(left, text).toEqual([]);
    }
  });
});
