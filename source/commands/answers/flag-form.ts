import { policyArnProblem } from '../../policy/arn.ts';
import {
  descriptionProblem,
  policyNameProblem,
  policyPathProblem,
  principalNameProblem,
  tagProblem,
} from '../../policy/names.ts';
import type { Answers } from '../../procedure/answers.ts';
import type { PresetProblem } from '../../procedure/preset.ts';
import type { CreateFlags } from './create-answers.ts';

/** formProblems says which values of flags IAM would refuse by their form alone, each at the step that asks for it. */
export function formProblems(
  { policyName, path, description }: CreateFlags,
  { tags, principals, policyArns }: Answers,
): PresetProblem[] {
  const named = [
    policyName === undefined ? undefined : policyNameProblem(policyName),
    path === undefined ? undefined : policyPathProblem(path),
    description === undefined ? undefined : descriptionProblem(description),
    ...Object.entries(tags).map(([key, value]) => about(key, tagProblem(key, value))),
  ];
  return [
    ...at('name', named),
    ...at(
      'who',
      principals.map(one => about(one.name, principalNameProblem(one))),
    ),
    ...at(
      'which-policies',
      policyArns.map(arn => about(arn, policyArnProblem(arn))),
    ),
  ];
}

function about(value: string, problem: string | undefined): string | undefined {
  return problem && `${JSON.stringify(value)}: ${problem}`;
}

/** Problems that a person is told at once, the most: the others are told when these are mended. */
const TOLD_MOST = 3;

function at(step: PresetProblem['step'], problems: readonly (string | undefined)[]): PresetProblem[] {
  const told = [...new Set(problems.filter(problem => problem !== undefined))];
  return told.slice(0, TOLD_MOST).map(problem => ({ step, problem }));
}
