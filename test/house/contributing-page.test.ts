import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingIn, root } from './named-things.ts';

const page = readFileSync(path.join(root, 'docs/contributing.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Files that each how-to would add, for the names of some that are there. */
const EXAMPLES = ['task-run', 'doctor', 'terraform'];
/** What the page names of shells and of AWS. */
const FOREIGN = /^(?:ECS_IAM_WIZARD_HOME=|CI_FOLDER$|diff |lint --|<[a-z_]+>$)/;

function isThere(name: string): boolean {
  if (!name.includes('NAME')) return FOREIGN.test(name);
  return EXAMPLES.some(example => missingIn(`\`${name.replaceAll('NAME', example)}\``, root).length === 0);
}

describe('the page of contributing', () => {
  it('is short enough to be read', () => {
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  });

  it('names nothing that is not there', () => {
    const missing = missingIn(page, path.join(root, 'docs'));
    expect(missing.filter(name => !isThere(name))).toEqual([]);
  });

  it('names every suite', () => {
    const suites = Object.keys(scripts).filter(name => name.startsWith('test:'));
    expect(suites.filter(name => !page.includes(`\`npm run ${name}\``))).toEqual([]);
  });
});
