import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../source/policy/lint/catalogue.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { FORM_CASES } from './cases/form-cases.ts';
import { textOf } from './cases/lint-case.ts';

describe.each(FORM_CASES)('$code', ({ code, has, lacks }) => {
  const found = (document: unknown) =>
    lintPolicy(textOf(document))
      .filter(finding => finding.code === code)
      .map(({ severity, path }) => `${severity} ${path.join(' ')}`);

  it.each(has.map(([document, path, severity]) => ({ text: textOf(document), document, path, severity })))(
    'is found in $text',
    ({ document, path, severity = CATALOGUE[code] }) => {
      expect(found(document)).toEqual([`${severity} ${path}`]);
    },
  );

  it.each(lacks.map(document => ({ text: textOf(document), document })))(
    'is not found in $text',
    ({ document }) => {
      expect(found(document)).toEqual([]);
    },
  );
});
