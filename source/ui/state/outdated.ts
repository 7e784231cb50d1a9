import { NO_LISTINGS } from './reduce-account.ts';
import type { Listings } from './wizard.ts';

/** outdated are lists of an account that is another one by now: those that had arrived are fetched again when they are wanted. */
export function outdated(listings: Listings): Listings {
  const renewed = Object.entries(listings).map(([name, listing]) => [
    name,
    name !== 'profile' && listing.status === 'complete' ? NO_LISTINGS.user : listing,
  ]);
  return Object.fromEntries(renewed) as Listings;
}
