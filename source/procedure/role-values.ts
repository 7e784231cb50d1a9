import type { RoleRequest } from '../provision/request.ts';
import { type Answers, openParameters, parameterValue } from './answers.ts';
import { arnToBe, madeRoleArn } from './role-uses.ts';

/**
 * withValue gives a placeholder a value; what the account gives by itself is not taken for typed. A role that was to be made
 * for the value before is not made any more, unless something else names it.
 */
export function withValue(answers: Answers, name: string, value: string): Answers {
  const before = presentValue(answers, name);
  if (value === before) return answers;
  const role = before === undefined ? undefined : roleToBe(answers, before);
  const given = withGiven(answers, name, value);
  return role === undefined || isNamed(given, role) ? given : withoutRole(given, role);
}

/** withMadeRole takes a role into the answers that is made in the same run, and lets a placeholder stand for it. */
export function withMadeRole(answers: Answers, name: string, role: RoleRequest): Answers {
  const arn = arnToBe(role, answers.callerValues) ?? '';
  const known =
    roleToBe(answers, arn) === undefined ? { ...answers, roles: [...answers.roles, role] } : answers;
  // What follows from the new role is no value that was there before it.
  const before = presentValue(answers, name);
  const opened = before === undefined ? known : withGiven(known, name, before);
  return withValue(opened, name, arn);
}

/** roleToBe is the role of the answers that will have this ARN. */
export function roleToBe({ roles, callerValues }: Answers, arn: string): RoleRequest | undefined {
  return arn === '' ? undefined : roles.find(role => arnToBe(role, callerValues) === arn);
}

/** What follows from the account, or from a role that is made, goes on following: it may be another account next time. */
function withGiven(answers: Answers, name: string, value: string): Answers {
  const { [name]: _, ...others } = answers.parameters;
  const { callerValues } = answers;
  const parameter = openParameters(answers).find(one => one.name === name);
  const follows = Object.hasOwn(callerValues, name)
    ? callerValues[name]
    : parameter && madeRoleArn(answers, parameter);
  return { ...answers, parameters: follows === value ? others : { ...others, [name]: value } };
}

function isNamed(answers: Answers, role: RoleRequest): boolean {
  const arn = arnToBe(role, answers.callerValues);
  const isValue = openParameters(answers).some(parameter => parameterValue(answers, parameter) === arn);
  return isValue || answers.principals.some(({ type, name }) => type === 'role' && name === role.name);
}

function withoutRole(answers: Answers, role: RoleRequest): Answers {
  return { ...answers, roles: answers.roles.filter(other => other !== role) };
}

function presentValue(answers: Answers, name: string): string | undefined {
  const parameter = openParameters(answers).find(one => one.name === name);
  return parameter && parameterValue(answers, parameter);
}
