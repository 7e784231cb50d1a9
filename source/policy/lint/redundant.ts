import { itemsOf, type JsonNode, memberOf, type Span } from '../json-tree.ts';
import { covers } from '../pattern-cover.ts';
import { patternIndex } from '../pattern-index.ts';
import type { Located, StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import { type CoveredStatement, coveredStatements } from './covered.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { isAllow, statementName } from './statements.ts';

/** checkRedundant finds actions, resources and statements that say what is said already. */
export function checkRedundant({ tree, statements }: LintedPolicy): Finding[] {
  const list = memberOf(tree.root, 'Statement')?.value;
  const covered = coveredStatements(statements);
  const whole = covered.filter(isWhollyCovered);
  const idle = new Set(whole.map(({ statement }) => statement.index));
  const busy = statements.filter(({ index }) => !idle.has(index));
  return [
    ...whole.map(({ statement, covered: idleActions }) => redundantStatement(list, statement, idleActions)),
    ...covered.filter(entry => !isWhollyCovered(entry)).flatMap(coveredBeside),
    ...busy.flatMap(statement => [
      ...inList(statement, 'Action', statement.actions, text => text.toLowerCase()),
      ...inList(statement, 'NotAction', statement.notActions, text => text.toLowerCase()),
      ...inList(statement, 'Resource', statement.resources, text => text),
      ...inList(statement, 'NotResource', statement.notResources, text => text),
    ]),
  ];
}

type Covered = CoveredStatement['covered'];

/** A condition that another Allow makes void is a finding of its own. */
function isWhollyCovered({ statement, covered }: CoveredStatement): boolean {
  const idle = isAllow(statement) ? covered.filter(({ asks }) => asks === 'same') : covered;
  return idle.length === statement.actions.length && idle.length > 0;
}

function redundantStatement(list: JsonNode | undefined, statement: StatementView, covered: Covered): Finding {
  const others = [...new Map(covered.map(({ by }) => [by.index, by])).values()];
  const [first] = others;
  const does = isAllow(statement) ? 'allowed' : 'denied';
  const message = `All of this is already ${does} by ${first === undefined || others.length > 1 ? 'other statements' : statementName(first)}: leave this statement out, or narrow the wider one.`;
  const fix =
    first !== undefined && sameText(first, statement)
      ? withoutItem(list, statement.index, 'Leave the statement out')
      : undefined;
  return finding('REDUNDANT_STATEMENT', { ...at(statement), message, ...(fix === undefined ? {} : { fix }) });
}

/** An action beside which another statement makes this one's resources or conditions idle. */
function coveredBeside({ statement, covered }: CoveredStatement): Finding[] {
  return covered
    .filter(({ asks }) => asks === 'same' || !isAllow(statement))
    .map(({ action, by }) =>
      finding('REDUNDANT_ACTION', {
        ...at(action),
        message: `${brief(action.value)} is already ${isAllow(statement) ? 'allowed' : 'denied'} on these resources by ${statementName(by)}: leave it out here, or narrow the other statement.`,
      }),
    );
}

type Element = 'Action' | 'NotAction' | 'Resource' | 'NotResource';

function inList(
  statement: StatementView,
  element: Element,
  items: readonly Located<string>[],
  read: (text: string) => string,
): Finding[] {
  if (items.length < 2) return [];
  const entries = items.map((item, order) => ({ item, order, pattern: read(item.value) }));
  const index = patternIndex(entries.map(entry => [entry.pattern, entry]));
  const node = memberOf(statement.node, element)?.value;
  return entries.flatMap(({ item, order, pattern }) => {
    const wider = index
      .covering(pattern)
      .find(other => other.order !== order && (other.order < order || !covers(pattern, other.pattern)));
    if (wider === undefined) return [];
    const isSame = wider.pattern === pattern;
    const place = item.path.at(-1);
    const fix =
      isSame && typeof place === 'number' ? withoutItem(node, place, 'Leave the repetition out') : undefined;
    const message = isSame
      ? `${brief(item.value)} stands in this list already: leave it out.`
      : `${brief(item.value)} is already covered by ${brief(wider.item.value)} in this list: leave one of them out.`;
    const code = element.endsWith('Action') ? 'REDUNDANT_ACTION' : 'REDUNDANT_RESOURCE';
    return [finding(code, { ...at(item), message, ...(fix === undefined ? {} : { fix }) })];
  });
}

/** What comes later repeats: the comma before it goes with it. */
function withoutItem(list: JsonNode | undefined, index: number, description: string): Fix | undefined {
  if (list?.kind !== 'array') return undefined;
  const [before, item] = [itemsOf(list)[index - 1], itemsOf(list)[index]];
  if (before === undefined || item === undefined) return undefined;
  const start = end(before.span);
  return { description, edits: [{ offset: start, length: end(item.span) - start, text: '' }] };
}

function end({ offset, length }: Span): number {
  return offset + length;
}

/** Whether two statements say the same in the same words, whatever their Sids. */
function sameText(one: StatementView, other: StatementView): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ actions, resources, conditions }: StatementView): string {
  const texts = (items: readonly Located<string>[]) => items.map(({ value }) => value).sort();
  const asked = conditions.map(({ operatorText, key, values }) => [
    operatorText,
    key,
    ...values.map(({ value }) => value),
  ]);
  return JSON.stringify([texts(actions), texts(resources), asked.map(part => JSON.stringify(part)).sort()]);
}
