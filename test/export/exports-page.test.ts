import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../source/export/formats.ts';

it('docs/exports.md has a row for every form', () => {
  const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| `--format`')).split('\n\n', 1)[0] ?? '';
  const named = [...table.matchAll(/^\| `([a-z]+)`/gm)].map(([, name]) => name);
  expect(named).toEqual(FORMAT_NAMES);
});
