import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeSpans, foldersBelow, missingIn, root } from './named-things.ts';

const source = path.join(root, 'source');
const folders = readdirSync(source, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => `source/${entry.name}`);

function pageOf(folder: string): string {
  const file = path.join(root, folder, 'README.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

describe('the page of a folder', () => {
  it.each(folders)('%s has its name and what it is for as the title, and fits on a screen', folder => {
    const lines = pageOf(folder).trimEnd().split('\n');
    expect(lines[0]).toMatch(new RegExp(`^# ${path.basename(folder)}: [a-z]`));
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it.each(folders)('%s names each folder in it, and where to begin', folder => {
    const page = pageOf(folder);
    expect(foldersBelow(path.join(root, folder)).filter(inner => !codeSpans(page).includes(inner))).toEqual(
      [],
    );
    expect(page).toContain('\nRead first: `');
  });

  it.each([...folders, 'test', 'scripts'])('%s names nothing that is not there', folder => {
    expect(missingIn(pageOf(folder), path.join(root, folder))).toEqual([]);
  });

  it('of the tests names each folder of tests', () => {
    const inTest = foldersBelow(path.join(root, 'test')).filter(
      name => name.indexOf('/') === name.length - 1,
    );
    expect(inTest.filter(name => !codeSpans(pageOf('test')).includes(name))).toEqual([]);
  });
});

describe('what is looked for', () => {
  it('is missed where it is not there, and found where it is', () => {
    const page =
      '`apply.ts` `aply.ts` `source/ui/` `source/iu/` `source/ui` `*-errands.ts` `planRequest` `planRequestt()` ' +
      '`npm run check` `npm run chek` `attach` `atach` `Failure`\n```text\n`never.ts`\n```\n';
    expect(missingIn(page, path.join(source, 'provision'))).toEqual([
      'aply.ts',
      'source/iu/',
      'source/ui',
      '*-errands.ts',
      'planRequestt()',
      'npm run chek',
      'atach',
    ]);
  });
});
