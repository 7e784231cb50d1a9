import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type FindingCode } from '../../../source/policy/lint/catalogue.ts';
import { learnMore } from '../../../source/policy/lint/learn-more.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';

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

/** The example of a section as a whole policy. */
function exampleOf({ code, text }: Section): string {
  const example =
    code === 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA' ? LONG : /```json\n([\s\S]*?)```/.exec(text)?.[1];
  if (example === undefined) throw new Error(`${code} has no example.`);
  return /"(Statement|Version)"/.test(example)
    ? example
    : `{"Version": "2012-10-17", "Statement": [${example}]}`;
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
    expect(lintPolicy(exampleOf(section)).map(({ code }) => code)).toContain(section.code);
  });
});
