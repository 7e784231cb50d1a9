import type { Binding } from '../keys/binding.ts';
import type { WizardEvent } from '../state/events.ts';
import type { ConfirmEvent, ConfirmState } from './confirm-state.ts';

/** confirmKeys are the keys of a question; `words` says what a `y` does, the first time and the second. */
export function confirmKeys(
  { stage }: ConfirmState,
  words: { readonly first: string; readonly again: string },
  wrap: (event: ConfirmEvent) => WizardEvent,
): Binding[] {
  if (stage === 'given') return [];
  const consent: Binding = {
    keys: ['y'],
    shown: 'y',
    label: stage === 'asking' ? words.first : words.again,
    event: wrap({ type: 'consent-given' }),
    alone: true,
  };
  if (stage === 'asking') return [consent];
  const withhold: Binding = {
    keys: ['escape', 'n'],
    shown: 'esc',
    label: 'no',
    event: wrap({ type: 'consent-withheld' }),
  };
  return [consent, withhold];
}
