import { layoutFor } from '../frame/layout.ts';
import type { Binding } from '../keys/binding.ts';
import { BACK, filterBindings, moveBindings, NEXT } from '../keys/common-bindings.ts';
import type { ListState } from '../prompts/list-state.ts';
import type { ScreenEvent } from '../state/events.ts';
import type { Wizard } from '../state/wizard.ts';

/** listKeys are the keys of a screen that is one list: moving, filtering, its own keys, onward and back. */
export function listKeys(
  wizard: Wizard,
  list: ListState,
  own: readonly Binding[],
  next: Binding = NEXT,
): Binding[] {
  const move = moveBindings(layoutFor(wizard.size).bodyRows);
  // While the filter takes what is typed, keys of the screen that are letters would steal from it.
  if (list.filtering) return [...move.filter(binding => !isTextKey(binding)), ...filterBindings(list)];
  return [...move, ...own, ...filterBindings(list), next, BACK];
}

/** listTyped sends what is typed to an open filter. */
export function listTyped(list: ListState, text: string): ScreenEvent | undefined {
  return list.filtering ? { type: 'filter-edited', edit: { type: 'text-inserted', text } } : undefined;
}

function isTextKey(binding: Binding): boolean {
  return binding.keys.some(key => key.length === 1 || key === 'home' || key === 'end');
}
