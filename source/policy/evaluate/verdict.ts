import type { Matcher, Resolved } from './comparand.ts';

/** Verdict says whether a part of a statement is met by a request, and on which absent keys that hangs. */
export interface Verdict {
  readonly met: boolean;
  /** Keys that the request lacks and that could turn it around, were they given. */
  readonly hinges: readonly string[];
  /** A key that must stay absent for it to be met. */
  readonly absence?: string;
}

/** NEVER is the verdict on what cannot be read. */
export const NEVER: Verdict = { met: false, hinges: [] };

/**
 * judgeAny puts a question to the values of a policy, of which any may match; what their policy variables lack is a hinge where
 * the answer could change with it.
 */
export function judgeAny(resolved: readonly Resolved[], question: (matches: Matcher) => boolean): Verdict {
  const met = question(value => resolved.some(({ matches }) => matches(value)));
  const missing = resolved.flatMap(one => one.missing);
  if (missing.length === 0) return { met, hinges: [] };
  const settled = resolved.filter(one => one.missing.length === 0);
  const least = question(value => settled.some(({ matches }) => matches(value)));
  const most = question(value => resolved.some(({ couldMatch }) => couldMatch(value)));
  return { met, hinges: least === most ? [] : missing };
}
