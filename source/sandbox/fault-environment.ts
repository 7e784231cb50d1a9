import { usageFailure } from '../text/failure.ts';
import { FAULTS, type FaultPlan } from './fault-plan.ts';

/** Name of the variable that holds a plan of faults as JSON. */
const VARIABLE = 'ECS_IAM_WIZARD_SANDBOX_FAULTS';
/** Milliseconds; longer than any time in which a client waits for an answer. */
const DELAY_MAX_MS = 60_000;

type Check = (value: unknown) => boolean;

const isFault: Check = value => FAULTS.some(fault => fault === value);
const isCount: Check = value => Number.isSafeInteger(value) && Number(value) >= 0;
const isOrdinal: Check = value => isCount(value) && value !== 0;
const isMs: Check = value => typeof value === 'number' && value >= 0 && value <= DELAY_MAX_MS;
const isText: Check = value => typeof value === 'string';
const isChance: Check = value => typeof value === 'number' && value >= 0 && value <= 1;

const PLAN: Readonly<Record<string, { readonly check: Check; readonly rule: string }>> = {
  seed: { check: isCount, rule: 'a whole number' },
  rates: { check: areRates, rule: `numbers from 0 to 1, together 1 at most, by ${FAULTS.join(', ')}` },
  list: {
    check: value => Array.isArray(value) && value.every(isPlanned),
    rule: 'a list like [{"action": "CreatePolicy", "nth": 1, "fault": "throttled"}]',
  },
  consistencyDelay: {
    check: value => isObjectOf(value, { calls: isCount }) || isObjectOf(value, { ms: isMs }),
    rule: 'like {"calls": 2} or {"ms": 500}',
  },
  latencyMs: { check: isMs, rule: `a number from 0 to ${DELAY_MAX_MS}` },
};

/** faultPlanFrom reads the plan of faults of an environment, if there is one; it throws a Failure for one that cannot be read. */
export function faultPlanFrom(environment: NodeJS.ProcessEnv): FaultPlan | undefined {
  const text = environment[VARIABLE];
  if (text === undefined || text === '') return undefined;
  const plan = parsed(text);
  if (!isRecord(plan)) throw unusable('it is no JSON object.');
  for (const [name, value] of Object.entries(plan)) {
    const member = Object.hasOwn(PLAN, name) ? PLAN[name] : undefined;
    if (!member) throw unusable(`${JSON.stringify(name)} is none of ${Object.keys(PLAN).join(', ')}.`);
    if (!member.check(value)) throw unusable(`${name} has to be ${member.rule}.`);
  }
  return plan as FaultPlan;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function areRates(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const sum = Object.values(value).reduce<number>((total, rate) => total + Number(rate), 0);
  return Object.keys(value).every(isFault) && Object.values(value).every(isChance) && sum <= 1;
}

function isPlanned(value: unknown): boolean {
  return (
    isObjectOf(value, { fault: isFault, call: isOrdinal }) ||
    isObjectOf(value, { fault: isFault, action: isText }) ||
    isObjectOf(value, { fault: isFault, action: isText, nth: isOrdinal })
  );
}

function isObjectOf(value: unknown, members: Readonly<Record<string, Check>>): boolean {
  if (!isRecord(value)) return false;
  const names = Object.keys(members);
  if (Object.keys(value).length !== names.length) return false;
  return Object.entries(members).every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(problem: string) {
  return usageFailure(
    'InvalidFaults',
    `${VARIABLE} is no plan of faults: ${problem}`,
    `Give a plan such as {"seed": 7, "rates": {"throttled": 0.1}}, or unset the variable.`,
  );
}
