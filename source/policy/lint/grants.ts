import { covers } from '../pattern-cover.ts';
import type { Located, StatementView } from '../statement-view.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { coversAction, isAllow, isDeny, isUnconditional, onEverything, placeOfAction } from './statements.ts';

/** A statement that allows an action, and the part of it that does. */
export interface Grant {
  readonly statement: StatementView;
  readonly place: Located<string>;
}

/** How many grants of one action are judged; more say nothing new. */
const GRANTS_MAX = 64;

/** Finds the statements that allow an action and are not surely overruled by a Deny. */
export type GrantsOf = (action: string) => readonly Grant[];

/** grantFinder makes a look-up of what a policy allows, action by action. */
export function grantFinder({ statements }: LintedPolicy): GrantsOf {
  const allowing = statements.filter(isAllow);
  const denying = statements.filter(statement => isDeny(statement) && isUnconditional(statement));
  const known = new Map<string, readonly Grant[]>();
  return action => {
    const found = known.get(action) ?? grantsOf(allowing, denying, action);
    known.set(action, found);
    return found;
  };
}

function grantsOf(
  allowing: readonly StatementView[],
  denying: readonly StatementView[],
  action: string,
): readonly Grant[] {
  const denies = denying
    .filter(statement => placeOfAction(statement, action) !== undefined)
    .slice(0, GRANTS_MAX);
  if (denies.some(onEverything)) return [];
  const grants: Grant[] = [];
  for (const statement of allowing) {
    const place = placeOfAction(statement, action);
    if (place === undefined || denies.some(deny => coversResources(deny, statement))) continue;
    grants.push({ statement, place });
    if (grants.length === GRANTS_MAX) break;
  }
  return grants;
}

function coversResources(deny: StatementView, { resources }: StatementView): boolean {
  if (resources.length === 0 || deny.resources.length > GRANTS_MAX) return false;
  return resources.every(({ value }) => deny.resources.some(wide => covers(wide.value, value)));
}

/** allowsAll tells whether a grant comes with every action there is, as an administrator has it. */
export function allowsAll({ place }: Grant): boolean {
  return coversAction(place.value, '*');
}
