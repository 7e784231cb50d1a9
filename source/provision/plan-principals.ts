import type { LimitFunction } from 'p-limit';
import type { Account } from '../account/account.ts';
import { policyNameOf } from '../policy/arn.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import { closestFinder } from '../text/closest.ts';
import { Failure } from '../text/failure.ts';
import type { PrincipalState } from './plan-attachments.ts';
import type { RunRole, StepError } from './run.ts';
import { unchangeableRole } from './unchangeable-role.ts';

/**
 * readPrincipals reads what everybody has who is to get policies: one call for each besides further pages, one more
 * for a role, and the names of a kind when somebody of it is missing.
 */
export async function readPrincipals(
  principals: readonly Principal[],
  account: Account,
  readAtOnce: LimitFunction,
): Promise<PrincipalState[]> {
  const read = await Promise.all(
    principals.map(async principal => {
      const [attached, problem] = await Promise.all([
        readAtOnce(() => account.attachedPolicies(principal)),
        principal.type === 'role' ? readAtOnce(() => roleProblem(principal.name, account)) : undefined,
      ]);
      return { principal, attached, problem };
    }),
  );
  const missing = read.filter(({ attached }) => attached === undefined).map(({ principal }) => principal);
  if (missing.length === 0) return read;
  const guesses = await guessesOf([...new Set(missing.map(({ type }) => type))], account);
  return read.map(state =>
    state.attached === undefined ? { ...state, problem: missingPrincipal(state.principal, guesses) } : state,
  );
}

/** readReceivers is readPrincipals for whoever a plan attaches to: a role that the plan makes is not looked for, it will have its managed policies. */
export async function readReceivers(
  principals: readonly Principal[],
  toBeMade: readonly RunRole[],
  account: Account,
  readAtOnce: LimitFunction,
): Promise<PrincipalState[]> {
  const made = toBeMade.map(({ name, managedPolicies }): PrincipalState => {
    const attached = managedPolicies.map(arn => ({ arn, name: policyNameOf(arn) }));
    return { principal: { type: 'role', name }, attached, problem: undefined };
  });
  const madeState = (one: Principal) => made.find(({ principal }) => isSamePrincipal(one, principal));
  const others = principals.filter(principal => madeState(principal) === undefined);
  const read = await readPrincipals(others, account, readAtOnce);
  const states = new Map(read.map(state => [state.principal, state]));
  return principals.flatMap(principal => madeState(principal) ?? states.get(principal) ?? []);
}

/** isSamePrincipal tells whether two mean the same user, group or role. */
export function isSamePrincipal(one: Principal | undefined, other: Principal | undefined): boolean {
  return one?.type === other?.type && one?.name === other?.name;
}

/** Whoever may not read roles finds it out from IAM. */
async function roleProblem(name: string, account: Account): Promise<StepError | undefined> {
  const role = await account.role(name).catch(orNothingIfDenied);
  const kept = role === undefined ? undefined : unchangeableRole(role.path);
  if (kept === undefined) return undefined;
  return {
    code: 'UnmodifiableEntity',
    message: `The role ${name} ${kept.reason}.`,
    hint: 'Choose a role of your own.',
  };
}

/** Finds the name of a principal of a kind that was probably meant. */
type Guesses = ReadonlyMap<PrincipalType, (name: string) => string | undefined>;

async function guessesOf(types: readonly PrincipalType[], account: Account): Promise<Guesses> {
  return new Map(
    await Promise.all(
      types.map(async type => [type, closestFinder((await namesOf(type, account)) ?? [])] as const),
    ),
  );
}

async function namesOf(type: PrincipalType, account: Account): Promise<string[] | undefined> {
  const read = async () => {
    const names: string[] = [];
    for await (const page of account.principals(type)) names.push(...page.map(({ name }) => name));
    return names;
  };
  return read().catch(orNothingIfDenied);
}

function missingPrincipal({ type, name }: Principal, guesses: Guesses): StepError {
  const meant = guesses.get(type)?.(name);
  return {
    code: 'NoSuchEntity',
    message: `There is no ${type} named ${name} in this account.`,
    hint:
      meant === undefined
        ? `Check the name (upper and lower case count), or list them: aws iam list-${type}s`
        : `Did you mean ${meant}? Or list them: aws iam list-${type}s`,
  };
}

/** orNothingIfDenied answers nothing for what is good to know but not needed, when the caller may not read it; all else is thrown on. */
export function orNothingIfDenied(error: unknown): undefined {
  if (error instanceof Failure && error.code === 'AccessDenied') return undefined;
  throw error;
}
