import pLimit from 'p-limit';
import { READS_AT_ONCE } from '../../account/reads-at-once.ts';
import { heldRole } from '../../procedure/role-wishes.ts';
import type { RoleRequest } from '../../provision/request.ts';
import { type RoleState, readRole } from '../../provision/role-status.ts';
import { failureLines } from '../failure-lines.ts';
import type { Listings } from '../listings.ts';
import type { Sitting } from '../sitting.ts';

const seenIn = new WeakMap<Listings, Map<string, RoleState>>();

/** lookAtRoles reads how the account stands to roles, each once until something is written; what is in the way is told. */
export async function lookAtRoles(sitting: Sitting, roles: readonly RoleRequest[]): Promise<void> {
  const { identity, account, talk } = sitting;
  const open = roles.filter(role => standingOf(sitting, role) === undefined);
  if (identity === undefined || open.length === 0) return;
  talk.say("Looking at ECS's own roles in the account.");
  const readAtOnce = pLimit(READS_AT_ONCE);
  const read = await Promise.all(
    open.map(role =>
      readAtOnce(() =>
        sitting.attempt(async () => {
          const state = await readRole(heldRole(role, sitting.answers), identity, account);
          seenBy(sitting).set(state.status === 'absent' ? role.name : keyOf(sitting, role), state);
        }),
      ),
    ),
  );
  const [failed] = read.flatMap(one => (one.kind === 'failed' ? [one.failure] : []));
  if (failed === undefined) return;
  talk.say(
    'Not all of the roles could be read; the final review tells whether they are there.',
    ...failureLines(failed),
  );
}

/** standingOf is how the account stands to a role, where it was seen. */
export function standingOf(sitting: Sitting, role: RoleRequest): RoleState | undefined {
  const seen = seenBy(sitting);
  // Whatever it shall do, a role that is not there is not there.
  return seen.get(keyOf(sitting, role)) ?? seen.get(role.name);
}

/** statusWord says in a word or two how the account stands to a role. */
export function statusWord(sitting: Sitting, role: RoleRequest): string {
  const status = standingOf(sitting, role)?.status;
  if (status === undefined) return 'could not be read';
  return status === 'differs' && role.ifDiffers === 'mend' ? 'differs, will be changed' : status;
}

function seenBy({ listings }: Sitting): Map<string, RoleState> {
  const known = seenIn.get(listings);
  if (known !== undefined) return known;
  const made = new Map<string, RoleState>();
  seenIn.set(listings, made);
  return made;
}

/** Consent to a change changes nothing of how a role differs. */
function keyOf({ answers }: Sitting, role: RoleRequest): string {
  const { kind, name, extras, document } = heldRole(role, answers);
  return JSON.stringify([kind, name, extras, document]);
}
