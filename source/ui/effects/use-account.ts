import { useEffect, useMemo } from 'react';
import type { Account } from '../../account/account.ts';
import type { WizardEvent } from '../state/events.ts';
import type { ListingName, Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';
import { shownFailure } from './shown-failure.ts';

type Dispatch = (event: WizardEvent) => void;

/** useAccount opens the account that was chosen and fetches what the wizard wants of it. */
export function useAccount(wizard: Wizard, services: Services, dispatch: Dispatch): Account {
  const { choice } = wizard;
  const account = useMemo(() => services.openAccount(choice), [services, choice]);
  useIdentity(wizard, account, dispatch);
  useListing('user', wizard, dispatch, () => account.principals('user'));
  useListing('group', wizard, dispatch, () => account.principals('group'));
  useListing('role', wizard, dispatch, () => account.principals('role'));
  useListing('customer', wizard, dispatch, () => account.policies('customer'));
  useListing('aws', wizard, dispatch, () => account.policies('aws'));
  useListing('profile', wizard, dispatch, () => profilePages(services));
  return account;
}

function useIdentity(wizard: Wizard, account: Account, dispatch: Dispatch): void {
  const { status } = wizard.identity;
  useEffect(() => {
    if (status !== 'wanted') return;
    dispatch({ type: 'identity-awaited' });
    account.identity().then(
      identity => dispatch({ type: 'identity-found', identity }),
      error => dispatch({ type: 'identity-failed', failure: shownFailure(error) }),
    );
  }, [status, account, dispatch]);
}

function useListing(
  name: ListingName,
  wizard: Wizard,
  dispatch: Dispatch,
  pages: () => AsyncIterable<(WizardEvent & { type: 'page-arrived' })['items']>,
): void {
  const { status } = wizard.listings[name];
  const wanted =
    status === 'wanted' && wizard.identity.status === 'ready'
      ? true
      : status === 'wanted' && name === 'profile';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fetch begins when it is wanted, and only then
  useEffect(() => {
    if (wanted) void fetchPages(name, pages(), dispatch);
  }, [wanted]);
}

async function fetchPages(
  name: ListingName,
  pages: AsyncIterable<(WizardEvent & { type: 'page-arrived' })['items']>,
  dispatch: Dispatch,
): Promise<void> {
  dispatch({ type: 'listing-awaited', name });
  try {
    for await (const items of pages) dispatch({ type: 'page-arrived', name, items });
    dispatch({ type: 'listing-completed', name });
  } catch (error) {
    dispatch({ type: 'listing-failed', name, failure: shownFailure(error) });
  }
}

async function* profilePages(services: Services) {
  yield (await services.profileNames()).map(name => ({ name }));
}
