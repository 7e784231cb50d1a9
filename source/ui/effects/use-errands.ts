import { useEffect, useRef } from 'react';
import type { Account } from '../../account/account.ts';
import { shownFailure } from '../../procedure/shown-failure.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Errand, Wizard } from '../state/wizard.ts';
import { ERRANDS } from './errands.ts';
import type { ErrandTools, Performer } from './performer.ts';
import type { Services } from './services.ts';

type Dispatch = (event: WizardEvent) => void;

/** useErrands carries out each errand once; a failure comes back as an event of its own. */
export function useErrands(wizard: Wizard, account: Account, services: Services, dispatch: Dispatch): void {
  const begun = useRef(new Set<number>());
  const { errands } = wizard;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an errand begins when it is sent, once
  useEffect(() => {
    for (const { id, errand } of errands) {
      if (begun.current.has(id)) continue;
      begun.current.add(id);
      void perform(errand, { account, services, dispatch, wizard }).then(event => {
        dispatch({ type: 'errand-ended', id });
        dispatch(event);
      });
    }
  }, [errands]);
}

async function perform(errand: Errand, tools: ErrandTools): Promise<WizardEvent> {
  try {
    // Each type of errand has its own performer; the table holds them to it.
    const performer = ERRANDS[errand.type] as Performer<Errand>;
    return await performer(errand, tools);
  } catch (error) {
    return { type: 'errand-failed', errand, failure: shownFailure(error) };
  }
}
