import { positionFinder } from '../text-position.ts';
import type { Finding } from './finding.ts';
import { learnMore } from './learn-more.ts';
import { lintPolicy } from './lint.ts';

/** A finding as it is reported: with lines and columns in place of offsets, both counted from 1. */
export interface PlacedFinding extends Omit<Finding, 'span'> {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly learnMore: string;
}

/** placedFindings is lintPolicy for those who report what it finds. */
export function placedFindings(text: string, partitions?: readonly string[]): PlacedFinding[] {
  const position = positionFinder(text);
  return lintPolicy(text, partitions).map(({ span, ...finding }) => {
    const [start, end] = [position(span.offset), position(span.offset + span.length)];
    return {
      ...finding,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      learnMore: learnMore(finding.code),
    };
  });
}
