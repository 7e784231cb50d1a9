import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type FindingCode } from '../../../source/policy/lint/catalogue.ts';
import { learnMore } from '../../../source/policy/lint/learn-more.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { lintTrust } from '../../../source/policy/lint/trust/lint-trust.ts';
import { TRUST_CATALOGUE } from '../../../source/policy/lint/trust/trust-catalogue.ts';

/** A section of the page: what stands under a heading that is a code. */
interface Section {
  readonly code: string;
  readonly text: string;
}

const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
const sections: Section[] = page
  .split(/^### /m)
  .slice(1)
  .map(text => ({ code: text.slice(0, text.indexOf('\n')), text }));
const codes = Object.keys(CATALOGUE) as FindingCode[];

/** An example too long for a page. */
const LONG = JSON.stringify({
  Effect: 'Allow',
  Action: 'ecs:RunTask',
  Resource: Array.from(
    { length: 100 },
    (_, index) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/family-${index}:*`,
  ),
});

/** An example of a trust policy too long for a page. */
const LONG_TRUST = JSON.stringify({
  Effect: 'Allow',
  Principal: {
    AWS: Array.from({ length: 60 }, (_, index) => `arn:aws:iam::123456789012:role/role-${index}`),
  },
  Action: 'sts:AssumeRole',
});

const LONG_ONES: Readonly<Record<string, string>> = {
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: LONG,
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: LONG_TRUST,
};

/** The example of a section as a whole policy. */
function exampleOf({ code, text }: Section): string {
  const example = LONG_ONES[code] ?? /```json\n([\s\S]*?)```/.exec(text)?.[1];
  if (example === undefined) throw new Error(`${code} has no example.`);
  return /"(Statement|Version)"/.test(example)
    ? example
    : `{"Version": "2012-10-17", "Statement": [${example}]}`;
}

/** What lint finds in the example of a section; a role that a trust policy is for is a task role. */
function findingsIn(section: Section) {
  const example = exampleOf(section);
  if (!(section.code in TRUST_CATALOGUE)) return lintPolicy(example);
  const services = ['ecs-tasks.amazonaws.com'];
  return lintTrust(example, { role: { title: 'task role', services, deputy: 'documented' } });
}

describe('docs/findings.md', () => {
  it('has a section for every code, and no other', () => {
    expect(sections.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('gives each its severity, the reason and the remedy', () => {
    for (const { code, text } of sections) {
      expect(text).toContain(`\n\`${CATALOGUE[code as FindingCode]}\`. `);
      expect(text).toMatch(/\nWhy it matters: \S/);
      expect(text).toMatch(/\nHow to mend it: \S/);
    }
  });

  it('is where findings point at', () => {
    for (const { code } of sections)
      expect(learnMore(code as FindingCode)).toBe(`docs/findings.md#${code.toLowerCase()}`);
  });

  it.each(sections)('shows an example that has $code', section => {
    expect(findingsIn(section).map(({ code }) => code)).toContain(section.code);
  });
});
