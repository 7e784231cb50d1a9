import { matchesPattern, type Pattern } from '../wildcard.ts';
import { fillTemplate, readTemplate, type TemplateReading, type ValueTemplate } from './policy-variables.ts';
import type { ContextValues } from './request-context.ts';

/** Tells whether a value of a request is one that a value of a policy stands for. */
export type Matcher = (value: string) => boolean;

/** A value of a policy as it stands for one request. */
export interface Resolved {
  readonly matches: Matcher;
  /** What it could match, were the missing keys there. */
  readonly couldMatch: Matcher;
  /** Keys that its policy variables ask for and the request lacks. */
  readonly missing: readonly string[];
}

/** Comparand is a value of a policy, ready to be compared with the values of requests. */
export type Comparand = (context: ContextValues) => Resolved;

/** How a filled pattern is compared; nothing when it is malformed. */
export type PatternMatcher = (pattern: Pattern) => Matcher | undefined;

/** fixedComparand is a value without policy variables. */
export function fixedComparand(matches: Matcher): Comparand {
  const resolved = { matches, couldMatch: matches, missing: [] };
  return () => resolved;
}

/** templateComparand reads a value with policy variables; it answers nothing when the value is malformed. */
export function templateComparand(
  text: string,
  reading: TemplateReading,
  matcherOf: PatternMatcher,
): Comparand | undefined {
  const template = readTemplate(text, reading);
  if (template === undefined) return undefined;
  if (template.every(part => part.kind === 'units')) {
    const matcher = matcherOf(template.flatMap(part => (part.kind === 'units' ? part.units : [])));
    return matcher && fixedComparand(matcher);
  }
  return context => resolve(template, reading, matcherOf, context);
}

/** wholeMatcher compares a pattern with whole texts. */
export function wholeMatcher(pattern: Pattern): Matcher {
  return value => matchesPattern(pattern, value);
}

function resolve(
  template: ValueTemplate,
  reading: TemplateReading,
  matcherOf: PatternMatcher,
  context: ContextValues,
): Resolved {
  const { pattern, missing, widest } = fillTemplate(template, reading, context);
  const matches = (pattern && matcherOf(pattern)) ?? never;
  const couldMatch = missing.length === 0 ? matches : (matcherOf(widest) ?? never);
  return { matches, couldMatch, missing };
}

function never(): boolean {
  return false;
}
