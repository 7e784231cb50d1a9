import type { Account } from '../../account/account.ts';
import type { Principal } from '../../policy/names.ts';
import type { Answers } from '../../procedure/answers.ts';
import { type Fit, fitOf, policiesToAttach } from '../../procedure/attachment-fit.ts';
import { type Holdings, readHoldings } from '../../procedure/holdings.ts';
import { attachedQuota } from '../../provision/attached-quota.ts';
import type { Sitting } from '../sitting.ts';

/** Principals that are looked at side by side. */
const AT_ONCE = 8;

interface Seen {
  readonly found: Map<string, Holdings>;
  readonly barred: Set<string>;
  quotas: Readonly<Record<string, number>> | undefined;
}

const seenIn = new WeakMap<Account, Seen>();

/** lookAt reads what some principals have, each once in an account; what cannot be read is left out. */
export async function lookAt(sitting: Sitting, principals: readonly Principal[]): Promise<void> {
  const { account } = sitting;
  const seen = seenOf(account);
  if (seen.quotas === undefined) {
    const read = await sitting.attempt(() => account.summary());
    seen.quotas = read.kind === 'done' ? read.value : {};
  }
  const open = principals.filter(principal => !seen.found.has(keyOf(principal)));
  for (let from = 0; from < open.length; from += AT_ONCE) {
    await sitting.attempt(() =>
      Promise.all(open.slice(from, from + AT_ONCE).map(principal => look(principal, account, seen))),
    );
  }
}

/** holdingsOf is what somebody has, where that was seen. */
export function holdingsOf({ account }: Sitting, principal: Principal): Holdings | undefined {
  return seenOf(account).found.get(keyOf(principal));
}

/** fitFor counts what somebody has against what these answers attach, where it was seen. */
export function fitFor(
  sitting: Sitting,
  principal: Principal,
  answers: Answers = sitting.answers,
): Fit | undefined {
  const attached = holdingsOf(sitting, principal)?.attached;
  if (attached === undefined) return undefined;
  const quota = attachedQuota(seenOf(sitting.account).quotas ?? {}, principal.type);
  return fitOf(attached, policiesToAttach(answers), quota);
}

/** forgetLooks has everybody of an account looked at anew. */
export function forgetLooks({ account }: Sitting): void {
  seenIn.delete(account);
}

async function look(principal: Principal, account: Account, seen: Seen): Promise<void> {
  const { holdings, denied } = await readHoldings(principal, account, seen.barred);
  for (const action of denied) seen.barred.add(action);
  if (holdings !== undefined) seen.found.set(keyOf(principal), holdings);
}

function seenOf(account: Account): Seen {
  const known = seenIn.get(account);
  if (known !== undefined) return known;
  const made: Seen = { found: new Map(), barred: new Set(), quotas: undefined };
  seenIn.set(account, made);
  return made;
}

function keyOf({ type, name }: Principal): string {
  return `${type} ${name}`;
}
