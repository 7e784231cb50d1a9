import { descriptionProblem, policyNameProblem, policyPathProblem } from '../../../policy/names.ts';
import { type Answers, suggestedName } from '../../../procedure/answers.ts';
import { tagPairs, tagPairsProblem, tagPairsText } from '../../../procedure/tag-pairs.ts';
import { EMPTY_FORM, type FormState, field, valuesOf } from '../../prompts/form-state.ts';

/** nameForm has a line for each part of the answers to the name step; a form that says the same already is left as it was typed. */
export function nameForm(answers: Answers, typed: FormState): FormState {
  if (typed !== EMPTY_FORM && saysTheSame(answers, typed)) return { ...typed, focus: 0 };
  return {
    focus: 0,
    fields: [
      field('policy-name', 'Name', answers.policyName || suggestedName(answers), 'AmazonECSUserPolicy', [
        'Up to 128 letters, digits and + = , . @ _ -',
      ]),
      field('description', 'Description', answers.description, 'none', [
        'Up to 1,000 characters; it cannot be changed later.',
      ]),
      field('path', 'Path', answers.path, '/', ['Begins and ends with a slash, like /teams/web/.']),
      field('tags', 'Tags', tagPairsText(answers.tags), 'none', [
        'Pairs such as team=web, stage=prod, with commas between: no tag holds a comma.',
      ]),
    ],
  };
}

/** Answers that one form gives. */
export type NameAnswers = Pick<Answers, 'policyName' | 'description' | 'path' | 'tags'>;

/** nameAnswers reads the form, valid or not. */
export function nameAnswers(form: FormState): NameAnswers {
  const values = valuesOf(form);
  return {
    policyName: values['policy-name'] ?? '',
    description: values.description ?? '',
    path: values.path || '/',
    tags: Object.fromEntries(tagPairs(values.tags ?? '')),
  };
}

/** nameProblems says what IAM would refuse of each line. */
export function nameProblems(form: FormState): Record<string, string | undefined> {
  const { policyName, description, path } = nameAnswers(form);
  return {
    'policy-name': policyNameProblem(policyName),
    description: descriptionProblem(description),
    path: policyPathProblem(path),
    tags: tagPairsProblem(tagPairs(valuesOf(form).tags ?? '')),
  };
}

function saysTheSame(answers: Answers, form: FormState): boolean {
  const { policyName, description, path, tags } = nameAnswers(form);
  return (
    policyName === answers.policyName &&
    description === answers.description &&
    path === answers.path &&
    JSON.stringify(tags) === JSON.stringify(answers.tags)
  );
}
