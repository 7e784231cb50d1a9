import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionKeyReference,
  GLOBAL_KEYS,
  globalKey,
  sameKey,
} from '../../source/reference/global-keys.ts';
import { isGlobalService } from '../../source/reference/global-services.ts';
import { serviceNames } from '../../source/reference/service.ts';

describe('GLOBAL_KEYS', () => {
  it('has every key once, with a description', () => {
    const keys = GLOBAL_KEYS.map(key => key.name.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    expect(GLOBAL_KEYS).toHaveLength(60);
    expect(GLOBAL_KEYS.filter(key => key.description === '')).toEqual([]);
  });

  it('knows which keys have several values in a request', () => {
    expect(globalKey('aws:TagKeys')?.valued).toBe('multi');
    expect(globalKey('aws:CalledVia')?.valued).toBe('multi');
    expect(globalKey('aws:SourceIp')?.valued).toBe('single');
  });

  it('marks the old name of aws:PrincipalArn as deprecated', () => {
    expect(globalKey('aws:ARN')?.use).toBe('deprecated');
  });
});

describe('conditionKeyReference', () => {
  it('finds a global key with a tag key of its own, in any letter case', () => {
    expect(conditionKeyReference('AWS:resourcetag/Owner')).toMatchObject({
      name: 'aws:ResourceTag/${TagKey}',
      type: 'String',
    });
  });

  it('finds the keys of ECS', () => {
    expect(conditionKeyReference('ecs:cluster')?.type).toBe('ARN');
    expect(conditionKeyReference('ecs:Task-CPU')?.type).toBe('Numeric');
    expect(conditionKeyReference('ecs:ResourceTag/team')?.name).toBe('ecs:ResourceTag/${TagKey}');
  });

  it('finds keys that stand with another service than their prefix names', () => {
    expect(conditionKeyReference('saml:aud')?.type).toBe('String');
    expect(conditionKeyReference('accounts.google.com:aud')?.type).toBe('String');
  });

  it('answers nothing for a key that is none', () => {
    for (const key of [
      'ecs:clusters',
      'aws:ResourceTag/',
      'cluster',
      '',
      ':',
      '../x:y',
      'nope:cluster',
      '__proto__:x',
    ]) {
      expect(conditionKeyReference(key), key).toBeUndefined();
    }
  });

  it('resolves every tag key that a person may think of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), tag => {
        expect(conditionKeyReference(`aws:RequestTag/${tag}`)?.name).toBe('aws:RequestTag/${TagKey}');
      }),
    );
  });
});

describe('sameKey', () => {
  it('takes the variable part of a reference for any text', () => {
    expect(sameKey('ecs:resourcetag/a.b', 'ecs:ResourceTag/${TagKey}')).toBe(true);
    expect(sameKey('ecs:ResourceTag/', 'ecs:ResourceTag/${TagKey}')).toBe(false);
    expect(sameKey('ecs:cluster', 'ecs:service')).toBe(false);
  });
});

describe('isGlobalService', () => {
  it('tells services with one endpoint from those with one in each Region', () => {
    expect(['iam', 'STS', 'route53', 'cloudfront', 'organizations'].map(isGlobalService)).not.toContain(
      false,
    );
    expect(['ecs', 'ec2', 's3', ''].map(isGlobalService)).not.toContain(true);
  });

  it('is about services that exist', () => {
    const known = [...serviceNames().keys()].filter(isGlobalService);
    expect(known.length).toBeGreaterThan(20);
  });
});
