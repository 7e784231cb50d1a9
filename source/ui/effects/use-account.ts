import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Account } from '../../account/account.ts';
import { shownFailure } from '../../procedure/shown-failure.ts';
import type { WizardEvent } from '../state/events.ts';
import type { ListingName, Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';

type Dispatch = (event: WizardEvent) => void;

/** useAccount opens the account that was chosen and fetches what the wizard wants of it. */
export function useAccount(wizard: Wizard, services: Services, dispatch: Dispatch): Account {
  const { choice } = wizard;
  const { shown } = services;
  const account = useMemo(() => services.openAccount(choice), [services, choice]);
  const hear = useAnswersOf(account, dispatch);
  useIdentity(wizard, account, hear);
  useListing('user', wizard, hear, shown, () => account.principals('user'));
  useListing('group', wizard, hear, shown, () => account.principals('group'));
  useListing('role', wizard, hear, shown, () => account.principals('role'));
  useListing('trust', wizard, hear, shown, () => account.roles.all());
  useListing('customer', wizard, hear, shown, () => account.policies('customer'));
  useListing('aws', wizard, hear, shown, () => account.policies('aws'));
  useListing('profile', wizard, hear, shown, () => profilePages(services));
  return account;
}

/** What one account answered; nothing any more once the person works in another one. */
type Hear = (event: WizardEvent) => 'taken' | 'too late';

function useAnswersOf(account: Account, dispatch: Dispatch): Hear {
  const present = useRef(account);
  useLayoutEffect(() => {
    present.current = account;
  }, [account]);
  return useCallback(
    event => {
      if (present.current !== account) return 'too late';
      dispatch(event);
      return 'taken';
    },
    [account, dispatch],
  );
}

function useIdentity(wizard: Wizard, account: Account, hear: Hear): void {
  const { status } = wizard.identity;
  useEffect(() => {
    if (status !== 'wanted') return;
    hear({ type: 'identity-awaited' });
    account.identity().then(
      identity => hear({ type: 'identity-found', identity }),
      error => hear({ type: 'identity-failed', failure: shownFailure(error) }),
    );
  }, [status, account, hear]);
}

function useListing(
  name: ListingName,
  wizard: Wizard,
  hear: Hear,
  shown: Services['shown'],
  pages: () => AsyncIterable<(WizardEvent & { type: 'page-arrived' })['items']>,
): void {
  const { status } = wizard.listings[name];
  const wanted =
    status === 'wanted' && wizard.identity.status === 'ready'
      ? true
      : status === 'wanted' && name === 'profile';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fetch begins when it is wanted, and only then
  useEffect(() => {
    if (wanted) void fetchPages(name, pages(), hear, shown);
  }, [wanted]);
}

async function fetchPages(
  name: ListingName,
  pages: AsyncIterable<(WizardEvent & { type: 'page-arrived' })['items']>,
  hear: Hear,
  shown: Services['shown'],
): Promise<void> {
  hear({ type: 'listing-awaited', name });
  try {
    let isFirst = true;
    for await (const items of pages) {
      if (hear({ type: 'page-arrived', name, items }) === 'too late') return;
      // The person sees the first page before the work for the others begins.
      if (isFirst) await shown();
      isFirst = false;
    }
    hear({ type: 'listing-completed', name });
  } catch (error) {
    hear({ type: 'listing-failed', name, failure: shownFailure(error) });
  }
}

async function* profilePages(services: Services) {
  yield await services.profileRows();
}
