import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import { parseJsonTree } from '../../../source/policy/json-tree.ts';
import { CATALOGUE } from '../../../source/policy/lint/catalogue.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';
import { SEVERITIES } from '../../../source/policy/lint/severity.ts';
import { summarizeText } from '../../../source/policy/summarize/summarize.ts';
import { summaryTableOfText } from '../../../source/policy/summarize/summary-table.ts';
import { documentTexts } from './documents.ts';

/** How many documents are tried; the full number is that of vitest.fuzz.config.ts. */
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 1500);
/** Fixed, so that a failure of one run is a failure of the next. */
const SEED = 20_261_121;

const SENTENCE = /^[^\u0000-\u001f\u007f-\u009f\u202e]+\.$/;

const REQUEST = {
  action: 'ecs:RunTask',
  resource: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1',
  context: new Map([['aws:SourceIp', '203.0.113.7']]),
};

describe(`whatever the text (${DOCUMENTS} documents)`, () => {
  it('parsing, lint, evaluation and summary come to an end with an answer that fits the text', () => {
    fc.assert(
      fc.property(documentTexts, text => {
        const unfit = [...unfitFindings(text), ...unfitSummary(text), ...unfitDecision(text)];
        if (unfit.length > 0) expect(unfit).toEqual([]);
      }),
      { numRuns: DOCUMENTS, seed: SEED, endOnFailure: true },
    );
  });
});

function unfitFindings(text: string): unknown[] {
  return lintPolicy(text).filter(
    ({ code, severity, message, span }) =>
      !Object.hasOwn(CATALOGUE, code) ||
      !SEVERITIES.includes(severity) ||
      message.length < 10 ||
      span.offset < 0 ||
      span.length < 0 ||
      span.offset + span.length > text.length,
  );
}

/** Every line is a sentence that a terminal can show. */
function unfitSummary(text: string): unknown[] {
  const lines = summarizeText(text);
  const rows = summaryTableOfText(text).flatMap(row => Object.values(row).map(cell => `${cell}.`));
  return [...lines, ...rows].filter(line => !SENTENCE.test(line));
}

function unfitDecision(text: string): unknown[] {
  if (parseJsonTree(text).mistakes.length > 0) return [];
  const { decision } = evaluate([JSON.parse(text)], REQUEST);
  return ['allowed', 'explicitDeny', 'implicitDeny'].includes(decision) ? [] : [decision];
}
