import type { Binding } from '../keys/binding.ts';
import type { Listing } from '../state/wizard.ts';

/** emptyWords says why a list shows no rows: on its way, failed, or truly empty. */
export function emptyWords(listing: Listing<unknown>, whenEmpty: string): string {
  if (listing.status === 'complete') return whenEmpty;
  if (listing.status !== 'failed' || listing.failure === undefined) return 'Reading the account';
  const { code, message, hint } = listing.failure;
  return `${code}: ${message} ${hint ?? ''}`;
}

/** retryBinding offers r where a list could not be read. */
export function retryBinding(listing: Listing<unknown>): Binding[] {
  return listing.status === 'failed'
    ? [{ keys: ['r'], shown: 'r', label: 'retry', event: { type: 'retried' } }]
    : [];
}

/** partWords says of a list that broke off why only a part of it is there. */
export function partWords({ status, items, failure }: Listing<unknown>): string | undefined {
  if (status !== 'failed' || items.length === 0 || failure === undefined) return undefined;
  const count = items.length.toLocaleString('en-US');
  return `Only ${count} could be read (r reads anew): ${failure.code}: ${failure.message}`;
}

/** arrivalWords say how many rows of a list are there, and whether more are on their way. */
export function arrivalWords(listing: Listing<unknown>, more: string): string {
  const count = listing.items.length.toLocaleString('en-US');
  switch (listing.status) {
    case 'idle':
    case 'wanted':
    case 'loading':
      return `loading${more} ${listing.items.length === 0 ? '' : count}`;
    case 'complete':
      return count;
    case 'failed':
      return 'could not be read';
  }
}
