import { FAULTS, type Fault, type FaultPlan, type PlannedFault } from './fault-plan.ts';
import { randomNumbers } from './random-numbers.ts';

const DEFAULT_SEED = 1;

/** faultChoice gives a function that says of one action after the other what goes wrong, if anything. */
export function faultChoice({
  seed = DEFAULT_SEED,
  rates = {},
  list = [],
}: FaultPlan): (action: string) => Fault | undefined {
  const next = randomNumbers(seed);
  const counts = new Map<string, number>();
  let call = 0;
  return action => {
    call++;
    const nth = (counts.get(action) ?? 0) + 1;
    counts.set(action, nth);
    // One number a call, used or not: a planned fault does not move those that chance brings.
    const drawn = drawnFault(rates, next());
    return list.find(planned => strikes(planned, { call, action, nth }))?.fault ?? drawn;
  };
}

function strikes(planned: PlannedFault, at: { call: number; action: string; nth: number }): boolean {
  if ('call' in planned) return planned.call === at.call;
  return planned.action === at.action && (planned.nth ?? at.nth) === at.nth;
}

function drawnFault(rates: NonNullable<FaultPlan['rates']>, number: number): Fault | undefined {
  let below = 0;
  return FAULTS.find(fault => {
    below += rates[fault] ?? 0;
    return number < below;
  });
}
