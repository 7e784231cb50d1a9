import type { Account } from '../../account/account.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Errand, Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';

/** What an errand is carried out with. */
export interface ErrandTools {
  readonly account: Account;
  readonly services: Services;
  /** Tells what happens on the way; what the errand brings in the end is its answer. */
  readonly dispatch: (event: WizardEvent) => void;
  /** The wizard as it was when the errand was sent. */
  readonly wizard: Wizard;
}

/** Performer carries out errands of one type, and answers the event by which the wizard hears what they brought. */
export type Performer<E extends Errand> = (errand: E, tools: ErrandTools) => Promise<WizardEvent>;

/** Performers are for every type of errand the one who carries it out. */
export type Performers<E extends Errand> = { readonly [T in E['type']]: Performer<Extract<E, { type: T }>> };
