import type { ConditionValue } from '../document.ts';
import { iamReadsDate, isEpoch, isPlainDate } from '../iam-date.ts';
import { writeTime } from '../request-times.ts';
import type { ConditionView, Located } from '../statement-view.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import { quoted } from './quoted.ts';

/** The key that AWS gives in seconds since 1970. */
const EPOCH_KEY = 'aws:epochtime';
const FORM = 'write it like 2026-12-31 or 2026-12-31T18:00:00Z';
/** Seconds since 1970 within which a count surely means a date: 2001 to 2100. */
const LIKELY_SECONDS = [1_000_000_000, 4_102_444_800] as const;

/** dateProblems says what is wrong with a value of a date operator. */
export function dateProblems(
  { key, operatorText }: ConditionView,
  value: Located<ConditionValue>,
): Finding[] {
  const text = String(value.value);
  const shown = quoted(value.value);
  if (!iamReadsDate(text))
    return [
      finding('TYPE_MISMATCH_DATE', {
        ...at(value),
        message: `${operatorText} compares dates, and ${shown} is none: ${FORM}.`,
      }),
      refusedDate(value),
    ];
  if (isEpoch(text)) return key.toLowerCase() === EPOCH_KEY ? [] : [epochDate(value, text)];
  if (isPlainDate(text)) return [];
  const message = `IAM may read ${shown} as another moment than meant: ${FORM}.`;
  return [finding('INVALID_DATE_VALUE', { ...at(value), message })];
}

/** refusedDate says that IAM takes no policy in which a date operator has such a value. */
export function refusedDate(value: Located<ConditionValue>): Finding {
  const message = `IAM refuses ${quoted(value.value)} as a date: ${FORM}.`;
  return finding('REFUSED_BY_IAM', { ...at(value), message });
}

function epochDate(value: Located<ConditionValue>, text: string): Finding {
  const seconds = Number(text);
  const [least, most] = LIKELY_SECONDS;
  const likely = seconds >= least && seconds <= most;
  return finding('INVALID_DATE_VALUE', {
    ...at(value),
    message: `${text} is read as seconds since 1970, leap seconds left out: ${FORM}.`,
    ...(likely ? { fix: writingDate(value, writeTime(seconds * 1000)) } : {}),
  });
}

function writingDate({ node: { span } }: Located<ConditionValue>, date: string): Fix {
  return {
    description: `Write ${date}`,
    edits: [{ offset: span.offset, length: span.length, text: JSON.stringify(date) }],
  };
}
