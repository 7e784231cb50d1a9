import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { awsDocuments } from '../fuzz/corpus.ts';

const errorsIn = (text: string) =>
  lintPolicy(text).flatMap(({ severity, code, message }) =>
    severity === 'ERROR' ? [`${code}: ${message}`] : [],
  );

describe("policies that AWS's own accounts run on", () => {
  it.each(awsDocuments)('$arn has no error', ({ text }) => {
    expect(errorsIn(text)).toEqual([]);
  });
});
