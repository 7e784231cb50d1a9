import { useEffect, useRef } from 'react';
import type { Account } from '../../account/account.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Errand, Wizard } from '../state/wizard.ts';
import { ERRANDS } from './errands.ts';
import type { Services } from './services.ts';
import { shownFailure } from './shown-failure.ts';

type Dispatch = (event: WizardEvent) => void;

/** What an errand is carried out with. */
export interface ErrandTools {
  readonly account: Account;
  readonly services: Services;
  /** Tells what happens on the way; what the errand brings in the end is its answer. */
  readonly dispatch: Dispatch;
  /** The wizard as it was when the errand was sent. */
  readonly wizard: Wizard;
}

/** Performer carries out errands of one type, and answers the event by which the wizard hears what they brought. */
export type Performer<E extends Errand> = (errand: E, tools: ErrandTools) => Promise<WizardEvent>;

/** Performers are for every type of errand the one who carries it out. */
export type Performers<E extends Errand> = { readonly [T in E['type']]: Performer<Extract<E, { type: T }>> };

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
