import { principalNameProblem } from '../policy/names.ts';
import type { NamedPrincipal } from '../policy/principal-arn.ts';
import type { Answers } from './answers.ts';

/** Why a principal cannot get a policy: its name cannot be one, or its ARN is of another account than the caller's. */
export interface PrincipalMistake {
  readonly kind: 'name' | 'account';
  readonly principal: NamedPrincipal;
  readonly problem: string;
}

/** principalMistake finds the first of the principals that cannot be right; accounts are compared once the caller's is known. */
export function principalMistake({ principals, callerValues }: Answers): PrincipalMistake | undefined {
  for (const principal of principals) {
    const { type, name, account } = principal;
    const problem = principalNameProblem(principal);
    if (problem !== undefined) return { kind: 'name', principal, problem };
    const own = callerValues.aws_account_id;
    if (account === undefined || own === undefined || account === own) continue;
    const words = `The ${type} ${name} is of the account ${account}, and you are signed in to ${own}.`;
    return { kind: 'account', principal, problem: words };
  }
  return undefined;
}
