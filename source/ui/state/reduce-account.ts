import type { Identity } from '../../account/account.ts';
import { callerValuesOf } from '../../procedure/caller-values.ts';
import type { ShownFailure } from '../../procedure/shown-failure.ts';
import { listState } from '../prompts/list-state.ts';
import type { WizardEvent } from './events.ts';
import { lookForNamed } from './look-for-named.ts';
import { goTo, withLocal } from './moves.ts';
import { openPreset } from './navigation.ts';
import { isWaiting } from './waiting.ts';
import type { Listing, Listings, Wizard } from './wizard.ts';

/** reduceAccount takes in what the account answered; it leaves every other event alone. */
export function reduceAccount(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  switch (event.type) {
    case 'identity-awaited':
      return { ...wizard, identity: { status: 'loading' } };
    case 'identity-found':
      return isWaiting(wizard) ? withIdentity(wizard, event.identity) : wizard;
    case 'identity-failed':
      return isWaiting(wizard) ? withoutIdentity(wizard, event.failure) : wizard;
    case 'identity-given-up':
      return withoutIdentity(wizard, GIVEN_UP);
    case 'last-names-read': {
      const { names, notices } = event;
      return {
        ...wizard,
        lastNames: names,
        notice: notices.length === 0 ? wizard.notice : notices.join(' '),
      };
    }
    case 'listing-awaited':
      return withListing(wizard, event.name, {
        status: 'loading',
        items: event.name === 'profile' ? wizard.listings.profile.items : [],
        failure: undefined,
      });
    case 'page-arrived': {
      // Profiles come in one piece, and the former ones stay in sight until it is there.
      const items = event.name === 'profile' ? [] : wizard.listings[event.name].items;
      return withListing(wizard, event.name, { items: [...items, ...event.items] });
    }
    case 'listing-completed':
      return withListing(wizard, event.name, { status: 'complete' });
    case 'listing-failed':
      return withListing(wizard, event.name, { status: 'failed', failure: event.failure });
    default:
      return undefined;
  }
}

/** wantListing asks for a list that has not been fetched yet, or whose fetching failed. */
export function wantListing(wizard: Wizard, name: keyof Listings): Wizard {
  const { status } = wizard.listings[name];
  return status === 'idle' || status === 'failed' ? withListing(wizard, name, { status: 'wanted' }) : wizard;
}

/** rereadProfiles asks for the profiles of this machine anew: a person may have made one meanwhile. */
export function rereadProfiles(wizard: Wizard): Wizard {
  return withListing(wizard, 'profile', { status: 'wanted' });
}

/** afresh wishes lists anew that had not arrived whole. */
export function afresh(listings: Listings): Listings {
  const renewed = Object.entries(listings).map(([name, listing]) => [
    name,
    listing.status === 'loading' ? { status: 'wanted', items: [], failure: undefined } : listing,
  ]);
  return Object.fromEntries(renewed) as Listings;
}

/** NO_LISTINGS is what is known of an account before anybody asked. */
export const NO_LISTINGS: Listings = {
  user: { status: 'idle', items: [], failure: undefined },
  group: { status: 'idle', items: [], failure: undefined },
  role: { status: 'idle', items: [], failure: undefined },
  trust: { status: 'idle', items: [], failure: undefined },
  customer: { status: 'idle', items: [], failure: undefined },
  aws: { status: 'idle', items: [], failure: undefined },
  profile: { status: 'idle', items: [], failure: undefined },
};

function withIdentity(wizard: Wizard, identity: Identity): Wizard {
  const signedIn: Wizard = {
    ...wizard,
    identity: { status: 'ready', value: identity },
    answers: { ...wizard.answers, callerValues: callerValuesOf(identity) },
  };
  const { continueAt } = wizard.local;
  const known: Wizard = withLocal(signedIn, 'worked', { choice: wizard.choice, identity });
  if (continueAt !== undefined) return goTo(withLocal(known, 'continueAt', undefined), continueAt);
  const looking = lookForNamed(known);
  if (looking.preset.opens === 'steps') return openPreset(looking);
  return ASKED.has(wizard.screen) ? goTo(looking, 'menu') : looking;
}

const ASKED: ReadonlySet<string> = new Set(['where', 'profile', 'signing-in']);

function withoutIdentity(wizard: Wizard, failure: ShownFailure): Wizard {
  const failed: Wizard = { ...wizard, identity: { status: 'failed', failure }, screen: 'where', openers: [] };
  return withLocal(failed, 'where', listState());
}

/** Looking may take long: for the credentials of a machine, or over a line that is down. */
const GIVEN_UP: ShownFailure = {
  kind: 'credentials',
  code: 'GivenUp',
  message: 'The search for your identity was stopped.',
  hint: undefined,
};

function withListing<N extends keyof Listings>(
  wizard: Wizard,
  name: N,
  change: Partial<Listing<unknown>>,
): Wizard {
  return { ...wizard, listings: { ...wizard.listings, [name]: { ...wizard.listings[name], ...change } } };
}
