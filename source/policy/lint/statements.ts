import { actionsMatching, parseActionPattern } from '../action-pattern.ts';
import { covers } from '../pattern-cover.ts';
import type { Located, StatementView } from '../statement-view.ts';
import { quoted } from './quoted.ts';

/** How many actions are remembered with the patterns that stand for them: those of the longest document, mostly. */
const EXPANDED_MAX = 1_000_000;
const expansions = new Map<string, readonly string[]>();
let expanded = 0;

/** expand lists the known actions of one service that a pattern stands for; none for `*`, which stands for those of every service. */
export function expand(pattern: string): readonly string[] {
  if (parseActionPattern(pattern)?.service.includes('*')) return [];
  const known = expansions.get(pattern);
  if (known !== undefined) return known;
  const found = actionsMatching(pattern);
  expanded += found.length + 1;
  if (expanded > EXPANDED_MAX) {
    expansions.clear();
    expanded = found.length + 1;
  }
  expansions.set(pattern, found);
  return found;
}

/** isAllow tells whether a statement allows; IAM knows the effects in this spelling only. */
export function isAllow(statement: StatementView): boolean {
  return statement.effect?.value === 'Allow';
}

/** isDeny tells whether a statement denies. */
export function isDeny(statement: StatementView): boolean {
  return statement.effect?.value === 'Deny';
}

/** coversAction tells whether a pattern stands for everything that another one stands for; letter case does not count. */
export function coversAction(wide: string, narrow: string): boolean {
  return covers(wide.toLowerCase(), narrow.toLowerCase());
}

/** placeOfAction finds what in a statement makes it about a concrete action: an item of Action, or the first of a NotAction that leaves it in. */
export function placeOfAction(statement: StatementView, action: string): Located<string> | undefined {
  const named = statement.actions.find(pattern => coversAction(pattern.value, action));
  if (named !== undefined) return named;
  const [excepted] = statement.notActions;
  const isExcepted = statement.notActions.some(pattern => coversAction(pattern.value, action));
  return isExcepted ? undefined : excepted;
}

/** statementName names a statement in a sentence: by its Sid, or by its place from 1. */
export function statementName({ sid, index }: StatementView): string {
  return sid?.value ? `statement ${index + 1} (${quoted(sid.value)})` : `statement ${index + 1}`;
}

/** isUnconditional tells whether a statement holds for every request; a Condition that cannot be read counts as one. */
export function isUnconditional({ node, conditions }: StatementView): boolean {
  if (conditions.length > 0 || node.kind !== 'object') return false;
  return node.members.every(
    ({ key, value }) => key !== 'Condition' || (value.kind === 'object' && value.members.length === 0),
  );
}

/** onEverything tells whether a statement names every resource with a star. */
export function onEverything({ resources }: StatementView): boolean {
  return resources.some(({ value }) => /^\*+$/.test(value));
}
