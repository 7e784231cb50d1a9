import { isJsonViewEvent, jsonRowOfLine, reduceJsonView } from '../../prompts/json-view-state.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import type { ScreenEvent } from '../../state/events.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { findingRows } from './finding-blocks.ts';
import { findingInHand, indexInHand, mendEverything, mendInHand, undoMending } from './mending.ts';
import type { ReviewState, ReviewTab } from './review-state.ts';
import { frontTab, jsonPage, reviewTabs, roomOf, viewLines } from './review-tabs.ts';
import { reviewIn } from './subject.ts';

/** reduceReview answers what every review answers, and leaves the rest to its screen. */
export function reduceReview(wizard: Wizard, event: ScreenEvent): Wizard | undefined {
  switch (event.type) {
    case 'tab-changed':
      return changeTab(wizard, event.by);
    case 'scrolled':
      return change(wizard, { scroll: scrolled(wizard, event.by) });
    case 'finding-sought':
      return seekFinding(wizard, event.by);
    case 'finding-mended':
      return mendInHand(wizard);
    case 'findings-mended':
      return mendEverything(wizard);
    case 'mending-undone':
      return undoMending(wizard);
    case 'questions-opened':
      return openScreen(wizard, 'what-would');
    default:
      if (!isJsonViewEvent(event)) return undefined;
      return change(wizard, { json: reduceJsonView(wizard.local.review.json, event, jsonPage(wizard)) });
  }
}

function change(wizard: Wizard, part: Partial<ReviewState>): Wizard {
  return withLocal(wizard, 'review', { ...wizard.local.review, ...part });
}

function scrolled(wizard: Wizard, by: number): number {
  const { columns, rows } = roomOf(wizard);
  const count = viewLines(wizard, columns).length;
  return scrollStart(scrollStart(wizard.local.review.scroll, count, rows) + by, count, rows);
}

/** JSON that is come to from the findings shows the line of the one in hand. */
function changeTab(wizard: Wizard, by: 1 | -1): Wizard {
  const order = reviewTabs(wizard).map(({ id }) => id);
  const before = frontTab(wizard);
  const front = order[(order.indexOf(before) + by + order.length) % order.length] ?? before;
  const next = change(wizard, { front, scroll: 0 });
  return front === 'json' ? atFinding(next, before) : next;
}

function atFinding(wizard: Wizard, before: ReviewTab): Wizard {
  const found = before === 'findings' ? findingInHand(wizard) : undefined;
  if (found === undefined) return wizard;
  const { json } = wizard.local.review;
  return change(wizard, { json: jsonRowOfLine(json, jsonPage(wizard), found.finding.line) });
}

/** What of a long finding is out of sight comes into it before the next one does. */
function seekFinding(wizard: Wizard, by: 1 | -1): Wizard {
  const { findings, text } = reviewIn(wizard);
  const { columns, rows } = roomOf(wizard);
  const index = indexInHand(wizard);
  const { lines, height } = findingRows(findings, text, index, columns, PLAIN_SIGNS);
  const room = lines.length > rows ? rows - 1 : rows;
  const hidden = Math.max(0, height - room);
  const before = Math.min(wizard.local.review.finding.above, hidden);
  const above = Math.max(0, Math.min(hidden, before + by * Math.max(1, room - 1)));
  if (above !== before) return change(wizard, { finding: { index, above } });
  const next = Math.max(0, Math.min(findings.length - 1, index + by));
  return next === index ? wizard : change(wizard, { finding: { index: next, above: 0 } });
}

/** Signs do not count when lines are counted. */
const PLAIN_SIGNS = { pointer: '>', more: '...' };
