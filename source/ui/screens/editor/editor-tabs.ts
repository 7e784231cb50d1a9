import type { Binding } from '../../keys/binding.ts';
import type { Tab } from '../../prompts/tab-words.ts';
import type { Room } from '../screen.ts';

/** EDITOR_TABS are the two ways to look at a policy. */
export const EDITOR_TABS: readonly Tab[] = [
  { id: 'visual', label: 'Visual' },
  { id: 'json', label: 'JSON' },
];

/** Below this the rows of the policy need the line more. */
const ROWS_FOR_TABS = 9;

/** hasRoomForTabs tells whether the tabs are drawn; the footer names their key in any case. */
export function hasRoomForTabs({ rows }: Room): boolean {
  return rows >= ROWS_FOR_TABS;
}

/** toTab is the key that brings the other tab to the front. */
export function toTab(label: string, event: Binding['event']): Binding {
  return { keys: ['tab', 'shift-tab'], shown: 'tab', label, event };
}
