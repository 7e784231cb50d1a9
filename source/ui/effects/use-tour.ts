import { useEffect, useRef } from 'react';
import type { Preferences } from '../../settings/preferences.ts';
import { Failure } from '../../text/failure.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Wizard } from '../state/wizard.ts';

/** useTour remembers across wizards which notes of the tour were seen. */
export function useTour(
  { tour }: Wizard,
  preferences: Preferences,
  dispatch: (event: WizardEvent) => void,
): void {
  const remembered = useRef(tour);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notes are read once, when the wizard begins
  useEffect(() => {
    if (tour !== undefined) return;
    const seen = preferences.get('tourSeen');
    remembered.current = seen;
    dispatch({ type: 'tour-remembered', seen, notices: preferences.notices() });
  }, []);
  useEffect(() => {
    if (tour === undefined || tour === remembered.current) return;
    remembered.current = tour;
    remember(tour, preferences);
  }, [tour, preferences]);
}

/** What another wizard has seen meanwhile counts too. That a note comes once more does no harm, so a failure is not told. */
function remember(tour: readonly string[], preferences: Preferences): void {
  try {
    preferences.update('tourSeen', seen => (tour.length === 0 ? [] : [...new Set([...seen, ...tour])]));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
