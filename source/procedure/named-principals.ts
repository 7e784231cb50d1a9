import pLimit from 'p-limit';
import type { Account } from '../account/account.ts';
import type { Principal } from '../policy/names.ts';
import { principalNameProblem } from '../policy/names.ts';
import { readPrincipals } from '../provision/plan-principals.ts';
import type { PresetProblem } from './preset.ts';

/** Principals that are looked for before the plan looks for all of them: more than anybody names by flags. */
const LOOKED_FOR_MOST = 24;
/** Calls at a time. */
const READ_AT_ONCE = 4;

/**
 * namedProblems says which of those whom flags name are not in the account, or cannot be changed, as problems of the step
 * that asks for them. It throws nothing: where the account cannot be asked, the plan tells.
 */
export async function namedProblems(
  principals: readonly Principal[],
  account: Account,
): Promise<PresetProblem[]> {
  // What IAM would refuse by its form was told when the flags were read.
  const possible = principals
    .filter(one => principalNameProblem(one) === undefined)
    .slice(0, LOOKED_FOR_MOST);
  try {
    const states = await readPrincipals(possible, account, pLimit(READ_AT_ONCE));
    return states.flatMap(({ problem }) =>
      problem === undefined ? [] : [{ step: 'who', problem: [problem.message, problem.hint].join(' ') }],
    );
  } catch {
    return [];
  }
}
