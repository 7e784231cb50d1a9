import { ANYTHING, literalPattern, type Pattern, wildcardPattern } from '../wildcard.ts';
import type { ContextValues } from './request-context.ts';

/** A part of a value: units of a pattern, or a policy variable like `${aws:username}` with or without a default. */
type Part =
  | { readonly kind: 'units'; readonly units: Pattern }
  | { readonly kind: 'variable'; readonly key: string; readonly fallback: string | undefined };

/** A value of a policy in which policy variables may stand. */
export type ValueTemplate = readonly Part[];

/** How a value is to be read. */
export interface TemplateReading {
  /** Policy variables exist in Version 2012-10-17 only; in older policies they are plain text. */
  readonly variables: 'filled' | 'plain';
  readonly wildcards: 'wild' | 'plain';
  readonly letterCase: 'kept' | 'lowered';
}

/** A value whose variables have been filled in for one request. */
export interface FilledTemplate {
  /** Nothing when a variable has no value: then the value equals nothing. */
  readonly pattern: Pattern | undefined;
  /** Keys that the variables ask for and the request lacks, those with a default included. */
  readonly missing: readonly string[];
  /** What the value could be, were the missing keys there. */
  readonly widest: Pattern;
}

const TOKEN = /\$\{(?:([*?$])|([^,'{}]+)(?:,\s*'([^']*)'\s*)?)\}|(\$\{)|\$|[^$]+/g;

/**
 * readTemplate takes a value with policy variables apart, or answers nothing when a brace is left open or a variable is empty.
 * Source: IAM User Guide, IAM policy elements: Variables and tags.
 */
export function readTemplate(text: string, reading: TemplateReading): ValueTemplate | undefined {
  const pattern = reading.wildcards === 'wild' ? wildcardPattern : literalPattern;
  if (reading.variables === 'plain') return [{ kind: 'units', units: pattern(inCase(text, reading)) }];
  const parts: Part[] = [];
  for (const [token, special, name, fallback, open] of text.matchAll(TOKEN)) {
    if (special !== undefined) {
      parts.push({ kind: 'units', units: literalPattern(special) });
    } else if (name !== undefined) {
      const key = name.trim();
      if (key === '') return undefined;
      parts.push({ kind: 'variable', key, fallback });
    } else if (open !== undefined) {
      return undefined;
    } else {
      parts.push({ kind: 'units', units: pattern(inCase(token, reading)) });
    }
  }
  return parts;
}

/** fillTemplate puts the values of a request in the place of the variables; what they hold is never a wildcard. */
export function fillTemplate(
  template: ValueTemplate,
  reading: TemplateReading,
  context: ContextValues,
): FilledTemplate {
  const missing: string[] = [];
  const widest: Pattern[] = [];
  const filled = template.map(part => {
    if (part.kind === 'units') {
      widest.push(part.units);
      return part.units;
    }
    if (context.valuesOf(part.key) === undefined) missing.push(part.key);
    const value = filling(part, context);
    const units = value === undefined ? undefined : literalPattern(inCase(value, reading));
    widest.push(context.valuesOf(part.key) === undefined ? ANYTHING : (units ?? []));
    return units;
  });
  const known = filled.filter(units => units !== undefined);
  return {
    pattern: known.length === filled.length ? known.flat() : undefined,
    missing,
    widest: widest.flat(),
  };
}

/** A key of several values is no variable; one without values has none. */
function filling(
  { key, fallback }: { readonly key: string; readonly fallback: string | undefined },
  context: ContextValues,
): string | undefined {
  const values = context.valuesOf(key) ?? [];
  return values.length === 0 ? fallback : values.length === 1 ? values[0] : undefined;
}

function inCase(text: string, { letterCase }: TemplateReading): string {
  return letterCase === 'lowered' ? text.toLowerCase() : text;
}
