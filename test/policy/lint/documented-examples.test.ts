import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import examples from '../../template/fixtures/printed-examples.json' with { type: 'json' };

/**
 * The policies of the Amazon ECS Developer Guide (API version 2014-11-13), "Identity-Based Policy Examples", as printed, against
 * what is wrong with each of them today. PLACEHOLDER_LEFT is left out: they are printed with placeholders.
 */
const FAULTS: Readonly<Record<keyof typeof examples, readonly string[]>> = {
  'iam-self-view': [],
  'console-first-run': [
    'FULL_SERVICE_WILDCARD WARNING',
    'PRIVILEGE_ESCALATION SECURITY_WARNING',
    'PRIVILEGE_ESCALATION SUGGESTION',
  ],
  'cluster-create-list': ['MISSING_DEPENDENT_ACTION SUGGESTION'],
  'cluster-describe-delete': ['INVALID_ACTION ERROR'],
  'cluster-operator': [
    'MISSING_DEPENDENT_ACTION WARNING',
    'MISSING_DEPENDENT_ACTION WARNING',
    'PRIVILEGE_ESCALATION SUGGESTION',
    'REDUNDANT_ACTION SUGGESTION',
    'SHADOWED_CONDITION SECURITY_WARNING',
  ],
  'instance-list-deregister': [],
  'instance-describe': ['OLD_ECS_ARN_FORMAT WARNING'],
  'taskdef-register-read': ['MISSING_DEPENDENT_ACTION SUGGESTION'],
  'task-run': ['MISSING_DEPENDENT_ACTION WARNING'],
  'task-start': ['MISSING_DEPENDENT_ACTION WARNING', 'OLD_ECS_ARN_FORMAT WARNING'],
  'task-list': [],
  'task-describe': ['OLD_ECS_ARN_FORMAT WARNING'],
  'service-create': ['MISSING_DEPENDENT_ACTION SUGGESTION', 'PRIVILEGE_ESCALATION SECURITY_WARNING'],
  'service-update': ['MISSING_DEPENDENT_ACTION SUGGESTION', 'PRIVILEGE_ESCALATION SECURITY_WARNING'],
  'service-view-by-owner-tag': [
    'SHADOWED_CONDITION SECURITY_WARNING',
    'UNSUPPORTED_CONDITION_KEY_FOR_ACTION SUGGESTION',
  ],
};

describe("the examples of AWS's own guide", () => {
  it.each(Object.entries(examples))('has found what is wrong with %s', (name, text) => {
    const found = lintPolicy(text).filter(({ code }) => code !== 'PLACEHOLDER_LEFT');
    expect(
      found.map(({ code, severity }) => `${code} ${severity}`).sort(),
      `what FAULTS of this file says of ${name}`,
    ).toEqual(FAULTS[name as keyof typeof FAULTS]);
  });
});
