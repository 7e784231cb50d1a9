import type { WizardEvent } from '../state/events.ts';
import type { KeyName } from './key-press.ts';

/** What a key does on a screen. The footer is made from the same bindings that answer the keys, so that it cannot lie. */
export interface Binding {
  readonly keys: readonly KeyName[];
  /** How the footer and the help name the keys: `↑↓`, `space`. */
  readonly shown: string;
  /** What pressing it does, in a word or two. */
  readonly label: string;
  readonly event: WizardEvent;
  /** Left out of the footer, shown in the help only. */
  readonly quiet?: true;
  /** `spare` gives way first where the footer is short of room. */
  readonly rank?: 'spare';
  /** Only a key pressed by itself counts, not one out of a longer chunk such as a paste. */
  readonly alone?: true;
}

/** reachable leaves out bindings whose keys all do something else first, so that footer and help name no key twice. */
export function reachable(bindings: readonly Binding[]): Binding[] {
  return bindings.filter(binding => binding.keys.some(key => bindingFor(bindings, key) === binding));
}

/** bindingFor finds what a key does, or nothing. */
export function bindingFor(bindings: readonly Binding[], name: KeyName): Binding | undefined {
  return bindings.find(binding => binding.keys.includes(name));
}
