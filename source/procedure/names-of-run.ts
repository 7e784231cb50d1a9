import type { Receipt, StepStatus } from '../provision/run.ts';
import type { UsedNames } from '../settings/used-names.ts';
import { type Answers, openParameters } from './answers.ts';

/** namesOfRun are the names that a run used in an account and that a later one may want again; without answers, those that its receipt tells. */
export function namesOfRun({ policy, steps, undoes }: Receipt, answers?: Answers): UsedNames | undefined {
  if (undoes !== undefined) return undefined;
  const carried = steps.filter(({ status }) => IS_CARRIED[status]);
  const isMade = carried.some(({ action }) => MAKES.has(action));
  const attached = carried.flatMap(({ action, principal }) =>
    action === 'attach' && principal !== undefined ? [principal] : [],
  );
  const ofType = (type: string) => [
    ...new Set(attached.flatMap(one => (one.type === type ? [one.name] : []))),
  ];
  return {
    policies: isMade && policy !== undefined ? [policy.name] : [],
    users: ofType('user'),
    groups: ofType('group'),
    roles: ofType('role'),
    values: isMade && answers !== undefined ? typedValues(answers) : {},
  };
}

const MAKES: ReadonlySet<string> = new Set(['create-policy', 'create-policy-version']);

const IS_CARRIED: Readonly<Record<StepStatus, boolean>> = {
  done: true,
  'in-place': true,
  pending: false,
  blocked: false,
  failed: false,
  undone: false,
};

/** What the account itself knows, and what was left as it was, needs no remembering. */
function typedValues(answers: Answers): Record<string, readonly string[]> {
  const { parameters } = answers;
  const typed = openParameters(answers).filter(
    ({ name, from, default: usual }) =>
      from !== 'caller' && Object.hasOwn(parameters, name) && ![usual, '*'].includes(parameters[name]),
  );
  return Object.fromEntries(typed.map(({ name }) => [name, [parameters[name] ?? '']]));
}
