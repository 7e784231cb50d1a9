import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { saveDocumentFile } from '../../source/procedure/save-document-file.ts';
import { ownFolder } from '../own-folder.ts';
import { expectMode } from '../posix.ts';

it('saves a document with a line end, and replaces a file with consent only, its permissions kept', () => {
  const folder = ownFolder('document');
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, 'precious');
  chmodSync(file, 0o644);
  expect(() => saveDocumentFile(file, '{}', 'refuse')).toThrow('is there already');
  expect(saveDocumentFile(file, '{}', 'replace')).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe('{}\n');
  expectMode(file, 0o644);
  expect(() => saveDocumentFile('', '{}', 'refuse')).toThrow('The policy document has no name.');
});
