import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../source/policy/lint/catalogue.ts';
import { explanationsIn } from '../../../source/policy/lint/explanation.ts';

const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
const sections = page.split(/^(?=##)/m).filter(section => section.startsWith('### '));
const explanations = explanationsIn(page);

/** The words of a section, without its marks and headings, in their order. */
const wordsOf = (section: string) =>
  section
    .replace(/^### .*$/m, '')
    .replace(/^`\w+`\. /m, '')
    .replace(/^(Why it matters|Example|How to mend it): |```(json)?/gm, '')
    .replaceAll('`', '')
    .split(/\s+/)
    .filter(Boolean);

describe('an explanation', () => {
  it('is there for every code that lint knows', () => {
    expect([...explanations.keys()].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it('says all that the section of its code says', () => {
    for (const section of sections) {
      const [, code = ''] = /^### (\w+)/.exec(section) ?? [];
      const { meaning, reason, example, remedy } = explanations.get(code) ?? {};
      expect([meaning, reason, example, remedy].join(' ').replaceAll('`', '').split(/\s+/)).toEqual(
        wordsOf(section),
      );
    }
  });

  it('is none where a part of the section is missing', () => {
    const section = sections.find(text => text.startsWith('### MISSING_ACTION')) ?? '';
    expect(explanationsIn(section).has('MISSING_ACTION')).toBe(true);
    expect(explanationsIn(section.replace('How to mend it:', 'Mend it:')).size).toBe(0);
    expect(explanationsIn(section.replace('MISSING_ACTION', 'MISSING_REACTION')).size).toBe(0);
  });
});
