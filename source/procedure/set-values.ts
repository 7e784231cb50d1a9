import { type Answers, openParameters, parameterValue } from './answers.ts';
import { madeRoleArn } from './role-uses.ts';

/**
 * setValues are the values of placeholders that have to be said for the same policy to come about again: account and
 * partition follow from the caller's credentials, the ARNs of roles that are made in the same run from those, and defaults from
 * the template; the Region is said, since the next
 * caller's may be another.
 */
export function setValues(answers: Answers): Readonly<Record<string, string>> {
  const { callerValues } = answers;
  return Object.fromEntries(
    openParameters(answers).flatMap(parameter => {
      const { name } = parameter;
      const value = parameterValue(answers, parameter);
      if (value === undefined || value === '') return [];
      const ofCaller = Object.hasOwn(callerValues, name) ? callerValues[name] : undefined;
      const implied = ofCaller ?? madeRoleArn(answers, parameter) ?? parameter.default;
      const isImplied = name !== 'region' && value === implied;
      return isImplied ? [] : [[name, value]];
    }),
  );
}
