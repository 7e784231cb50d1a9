import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixPolicy } from '../../../../source/policy/lint/apply-fixes.ts';
import { CATALOGUE } from '../../../../source/policy/lint/catalogue.ts';
import { lintTrust } from '../../../../source/policy/lint/trust/lint-trust.ts';
import type { TrustedRole } from '../../../../source/policy/lint/trust/linted-trust.ts';
import { looksLikeTrust } from '../../../../source/policy/lint/trust/looks-like-trust.ts';
import { trustOf } from '../../../../source/template/role-documents.ts';
import { ROLE_KINDS, roleKind, servicePrincipal } from '../../../../source/template/role-kind.ts';
import { textOf } from '../cases/lint-case.ts';
import { TRUST_CASES, trust } from './trust-cases.ts';

const found = (document: unknown, role?: TrustedRole) =>
  lintTrust(textOf(document), role && { role }).map(
    ({ code, severity, path }) => `${severity} ${code} ${path.join(' ')}`,
  );

describe.each(TRUST_CASES)('$code', ({ code, has, lacks }) => {
  const ofCode = (document: unknown) =>
    lintTrust(textOf(document))
      .filter(finding => finding.code === code)
      .map(({ severity, path }) => `${severity} ${path.join(' ')}`);

  it.each(has.map(([document, path, severity]) => ({ text: textOf(document), path, severity })))(
    'is found in $text',
    ({ text, path, severity = CATALOGUE[code] }) => {
      expect(ofCode(text)).toEqual([`${severity} ${path}`]);
    },
  );

  it.each(lacks.map(document => ({ text: textOf(document) })))('is not found in $text', ({ text }) => {
    expect(ofCode(text)).toEqual([]);
  });
});

describe('the trust policies of the roles that are made here', () => {
  const partitions = ['aws', 'aws-cn', 'aws-us-gov'];
  it.each(ROLE_KINDS.flatMap(kind => partitions.map(partition => ({ kind, partition }))))(
    'have no finding: $kind in $partition',
    ({ kind, partition }) => {
      const { title, deputyKeys } = roleKind(kind);
      const role: TrustedRole = {
        title,
        services: [servicePrincipal(roleKind(kind), partition)],
        deputy: deputyKeys === undefined ? 'not-documented' : 'documented',
      };
      const text = JSON.stringify(trustOf(kind, { accountId: '111122223333', partition }));
      expect(lintTrust(text, { role, partitions: [partition] })).toEqual([]);
      expect(looksLikeTrust(text)).toBe(true);
    },
  );
});

describe('a trust policy for a role of ECS', () => {
  const role: TrustedRole = {
    title: 'task role',
    services: ['ecs-tasks.amazonaws.com'],
    deputy: 'documented',
  };

  it('is for the service of that role, and for no other', () => {
    expect(found(trust({ Service: 'ecs.amazonaws.com' }), role)).toEqual([
      'WARNING OTHER_SERVICE_PRINCIPAL Statement 0 Principal Service',
    ]);
    expect(found(trust({ AWS: '111122223333' }), role)).toEqual(['WARNING OTHER_SERVICE_PRINCIPAL ']);
    expect(found(trust({ Service: ['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com'] }), role)).toEqual([
      'SUGGESTION MISSING_DEPUTY_CONDITION Statement 0 Principal Service 0',
      'WARNING OTHER_SERVICE_PRINCIPAL Statement 0 Principal Service 1',
    ]);
  });
});

describe('fixes of trust policies', () => {
  it('mend what is certain', () => {
    const broken = trust({ Services: 'ecs-task.amazonaws.com' }, { Resource: '*' });
    const { text, findings } = fixPolicy(JSON.stringify(broken), lintTrust);
    expect(JSON.parse(text)).toEqual(trust({ Service: 'ecs-tasks.amazonaws.com' }));
    expect(findings.map(({ code }) => code)).toEqual(['MISSING_DEPUTY_CONDITION']);
  });
});

describe('whatever the text', () => {
  it('lint ends with findings that lie in it', () => {
    const name = fc.oneof(
      fc.constantFrom('*', '111122223333', 'ecs-tasks.amazonaws.com', '<account>'),
      fc.string(),
    );
    const names = fc.oneof(name, fc.array(fc.oneof(name, fc.integer()), { maxLength: 3 }));
    const principal = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.oneof(fc.constantFrom('AWS', 'Service', 'Federated'), fc.string()), names, {
        maxKeys: 3,
      }),
    );
    const action = fc.oneof(fc.constantFrom('sts:AssumeRole', 'sts:*', '*', 's3:GetObject'), fc.jsonValue());
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Principal: principal,
      Action: action,
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 2 }), Statement => {
        const text = JSON.stringify({ Version: '2012-10-17', Statement });
        for (const { span, message } of lintTrust(text)) {
          expect(span.offset + span.length).toBeLessThanOrEqual(text.length);
          expect(message).not.toContain('undefined');
        }
        looksLikeTrust(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('looksLikeTrust', () => {
  it.each([
    ['a policy of a user', '{"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}}'],
    [
      'the policy of a bucket',
      '{"Statement": {"Principal": "*", "Action": "s3:GetObject", "Resource": "*"}}',
    ],
    ['a policy without statements', '{"Statement": []}'],
    ['no JSON', '{"Statement": '],
  ])('says no to %s', (_, text) => {
    expect(looksLikeTrust(text)).toBe(false);
  });
});
