import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingIn, root } from './named-things.ts';

const page = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
const source = path.join(root, 'source');

/** Names of code with the file that is said to hold them: `planRequest` (`provision/plan.ts`). */
const placed = [...page.matchAll(/`(\w+)`\s+\(`([\w./-]+\.tsx?)`\)/g)].map(([, name = '', file = '']) => [
  name,
  file,
]);

describe('the page about the architecture', () => {
  it('names nothing that is not there', () => {
    expect(missingIn(page, source)).toEqual([]);
  });

  it.each(placed)('finds %s in %s', (name = '', file = '') => {
    const text = readFileSync(path.join(source, file), 'utf8');
    expect(text).toMatch(
      new RegExp(String.raw`^export (?:async )?(?:function|const|class|interface|type) ${name}\b`, 'm'),
    );
  });

  it('follows an answer in at most fifteen steps, each with the tests that hold it', () => {
    const steps = page.split(/^\d+\. /m).slice(1);
    expect(steps.length).toBeLessThanOrEqual(15);
    expect(steps.filter(step => !/Held by[^.]*\s+`test\//.test(step))).toEqual([]);
    expect(placed.length).toBeGreaterThan(steps.length);
  });
});
