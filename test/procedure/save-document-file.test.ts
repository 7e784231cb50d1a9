import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { saveDocumentFile } from '../../source/procedure/save-document-file.ts';

it('saves a document with a line end, and replaces a file with consent only, its permissions kept', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'document-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, 'precious');
  chmodSync(file, 0o644);
  expect(() => saveDocumentFile(file, '{}', 'refuse')).toThrow('is there already');
  expect(saveDocumentFile(file, '{}', 'replace')).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe('{}\n');
  expect(statSync(file).mode & 0o777).toBe(0o644);
  expect(() => saveDocumentFile('', '{}', 'refuse')).toThrow('The policy document has no name.');
});
