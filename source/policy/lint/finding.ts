import type { JsonPath, Span } from '../json-tree.ts';
import { CATALOGUE, type FindingCode } from './catalogue.ts';
import type { Severity } from './severity.ts';

/** Replaces `length` UTF-16 units from `offset` on. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A change that mends a finding for certain. */
export interface Fix {
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** Something that a policy gets wrong, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One sentence: what is wrong, and how to mend it. */
  readonly message: string;
  /** To the value at fault; empty for the whole document. */
  readonly path: JsonPath;
  readonly span: Span;
  readonly fix?: Fix;
}

/** What a check says of one place; the severity is the catalogue's unless the case is graded on its own. */
export interface Remark {
  readonly path: JsonPath;
  readonly span: Span;
  readonly message: string;
  readonly fix?: Fix;
  readonly severity?: Severity;
}

/** finding makes a finding of a code. */
export function finding(code: FindingCode, remark: Remark): Finding {
  return { severity: CATALOGUE[code], ...remark, code };
}

/** at says where a value stands, for a Remark. */
export function at(place: {
  readonly path: JsonPath;
  readonly node: { readonly span: Span };
}): Pick<Remark, 'path' | 'span'> {
  return { path: place.path, span: place.node.span };
}
