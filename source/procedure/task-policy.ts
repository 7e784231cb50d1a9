import type { PolicyDocument } from '../policy/document.ts';
import { fillForWriting } from '../policy/placeholders.ts';
import { templates } from '../template/read.ts';
import { type Parameter, type Template, variantContent } from '../template/template.ts';
import { type Answers, begin, noAnswers, openParameters, parameterValue, type Start } from './answers.ts';

/** taskPolicyTemplates are the templates whose statements a task role can have. */
export function taskPolicyTemplates(): Template[] {
  return templates().filter(template => variantContent(template, 'corrected').kind === 'document');
}

/** taskPolicyAnswers begins what a task role may do, for a caller whose account gives these values. */
export function taskPolicyAnswers(start: Start, callerValues: Answers['callerValues']): Answers {
  return begin({ ...noAnswers('create'), callerValues }, start);
}

/** askedOfTaskPolicy lists the placeholders that only a person can fill in. */
export function askedOfTaskPolicy(answers: Answers): Parameter[] {
  return openParameters(answers).filter(({ name }) => !Object.hasOwn(answers.callerValues, name));
}

/** taskPolicyDocument is the document of a task role; what follows from the caller's account stays open. */
export function taskPolicyDocument(answers: Answers): PolicyDocument {
  const values = askedOfTaskPolicy(answers).flatMap(parameter => {
    const value = parameterValue(answers, parameter);
    return value === undefined || value === '' ? [] : [[parameter.name, value] as const];
  });
  return fillForWriting(answers.document, Object.fromEntries(values));
}
