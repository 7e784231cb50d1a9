import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_PATTERN, POLICY_SIZE_QUOTA } from '../../../source/policy/limits.ts';
import { countWords } from '../../../source/policy/lint/count-words.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { placedFindings } from '../../../source/policy/lint/placed.ts';
import { refusal } from '../../../source/policy/lint/refusal.ts';
import { checkPolicyDocument } from '../../../source/sandbox/document-check.ts';
import { nearPolicies } from '../fuzz/documents.ts';

const SEED = 20_261_122;

/** Whether the practice account refuses a document: its characters, its size, or what it says. */
function isRefused(text: string): boolean {
  if (!DOCUMENT_PATTERN.test(text) || text.replaceAll(/\s/g, '').length > POLICY_SIZE_QUOTA) return true;
  try {
    checkPolicyDocument(text, 'aws');
    return false;
  } catch {
    return true;
  }
}

describe('refusal', () => {
  it('stops nothing that the practice account takes', () => {
    fc.assert(
      fc.property(nearPolicies, text => {
        const reason = refusal(lintPolicy(text));
        expect(reason === undefined || isRefused(text), reason?.message).toBe(true);
      }),
      { numRuns: 1500, seed: SEED },
    );
  });

  it.each([
    ['{"Version": "2012-10-17"', 'JSON_SYNTAX_ERROR'],
    [
      '{"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}',
      'REFUSED_BY_IAM',
    ],
    [
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Permit", "Action": "*", "Resource": "*"}]}',
      'INVALID_EFFECT',
    ],
  ])('names why IAM refuses %s', (text, code) => {
    expect(refusal(lintPolicy(text))?.code).toBe(code);
    expect(isRefused(text)).toBe(true);
  });

  it('lets pass what only does nothing', () => {
    const text =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:DescribeCluster", "Resource": "*"}]}';
    expect(lintPolicy(text).map(({ code }) => code)).toContain('INVALID_ACTION');
    expect(refusal(lintPolicy(text))).toBeUndefined();
  });
});

describe('findings as they are reported', () => {
  it('say line and column', () => {
    const text =
      '{\n  "Version": "2012-10-17",\n  "Statement": { "Effect": "Allow", "Action": "ecs:StopTsk", "Resource": "*" }\n}';
    expect(placedFindings(text).find(({ code }) => code === 'INVALID_ACTION')).toMatchObject({
      line: 3,
      column: 47,
      endLine: 3,
      endColumn: 60,
      learnMore: 'docs/findings.md#invalid_action',
    });
  });

  it('are counted the worst first', () => {
    const count = (...severities: ('ERROR' | 'SUGGESTION' | 'SECURITY_WARNING')[]) =>
      countWords(severities.map(severity => ({ severity })));
    expect(count('SUGGESTION', 'SECURITY_WARNING', 'SUGGESTION')).toBe('1 security warning, 2 suggestions');
    expect(count('ERROR')).toBe('1 error');
    expect(count()).toBe('');
  });
});
