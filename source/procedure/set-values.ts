import { type Answers, openParameters, parameterValue } from './answers.ts';

/**
 * setValues are the values of placeholders that have to be said for the same policy to come about again: account and
 * partition follow from the caller's credentials, and defaults from the template; the Region is said, since the next
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
      const isImplied = name !== 'region' && value === (ofCaller ?? parameter.default);
      return isImplied ? [] : [[name, value]];
    }),
  );
}
