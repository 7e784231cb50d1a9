import { layoutFor } from '../../frame/layout.ts';
import type { JsonPage } from '../../prompts/json-view-state.ts';
import type { Tab } from '../../prompts/tab-words.ts';
import type { TextLine } from '../../prompts/text-line.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room } from '../screen.ts';
import type { ReviewTab } from './review-state.ts';
import { reviewIn } from './subject.ts';
import { tableLines } from './table-lines.ts';
import { wordsLines } from './words-lines.ts';

/** reviewTabs are the views of the policy; of a text that is no policy there is less to see. */
export function reviewTabs(wizard: Wizard): readonly (Tab & { readonly id: ReviewTab })[] {
  const { findings, reading } = reviewIn(wizard);
  const own = { id: 'findings', label: 'Findings', badge: findings.length.toLocaleString('en-US') } as const;
  if (reading.kind === 'problems') return [own, { id: 'json', label: 'Text' }];
  return [
    { id: 'words', label: 'In words' },
    own,
    { id: 'table', label: 'By service' },
    { id: 'json', label: 'JSON' },
  ];
}

/** frontTab is the view in front. */
export function frontTab(wizard: Wizard): ReviewTab {
  const { front } = wizard.local.review;
  return reviewTabs(wizard).some(({ id }) => id === front) ? front : 'findings';
}

/** viewRoom is what the tabs, the size meter and the JSON beside leave of the room of the body. */
export function viewRoom(tab: ReviewTab, { columns, rows }: Room): Room {
  return {
    columns: columns - jsonColumns(tab, columns),
    rows: rows - 1 - (hasMeter(tab, rows) ? 1 : 0),
  };
}

/** jsonColumns is the room of the JSON beside another view, 0 where there is none. */
export function jsonColumns(tab: ReviewTab, columns: number): number {
  if (tab === 'json' || columns < COLUMNS_FOR_JSON) return 0;
  return Math.min(MOST_JSON_COLUMNS, Math.floor(columns * JSON_SHARE));
}

const COLUMNS_FOR_JSON = 110;
const MOST_JSON_COLUMNS = 100;
const JSON_SHARE = 0.48;

/** hasMeter tells whether the size meter stands below a view; where rows are few, JSON needs them all. */
export function hasMeter(tab: ReviewTab, rows: number): boolean {
  return tab === 'words' || (tab === 'json' && rows >= ROWS_FOR_METER);
}

const ROWS_FOR_METER = 10;

/** roomOf is the room of the view in front, as the reducer knows it. */
export function roomOf(wizard: Wizard): Room {
  const { columns, bodyRows } = layoutFor(wizard.size);
  return viewRoom(frontTab(wizard), { columns, rows: bodyRows });
}

/** jsonPage is the text in the room that it is looked at in. */
export function jsonPage(wizard: Wizard): JsonPage {
  return { text: reviewIn(wizard).text, ...roomOf(wizard) };
}

/** viewLines are the lines of the view in front, where it is a text that is scrolled. */
export function viewLines(wizard: Wizard, columns: number): TextLine[] {
  const review = reviewIn(wizard);
  return frontTab(wizard) === 'table' ? tableLines(review.text, columns) : wordsLines(review, columns);
}
