import { policyNameOf } from '../../policy/arn.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import {
  type Answers,
  begin,
  managedPolicyOf,
  noAnswers,
  openParameters,
  parameterValue,
  writtenDocument,
} from '../../procedure/answers.ts';
import { CALLER_PARAMETERS, parameterProblem } from '../../template/parameter.ts';
import { usageFailure } from '../../text/failure.ts';
import type { DocumentFlags } from '../flags/policy-flags.ts';
import { missingParameters } from './answer-problems.ts';
import { refuseUnknownParameters, startFrom } from './create-answers.ts';
import { keyValues } from './key-values.ts';

/**
 * taskDocument reads what the task role may do from the flags of a document, if any: what the account gives stays open in
 * it. It throws a usage Failure where a value is missing or can be none, and for a template without a document.
 */
export async function taskDocument(flags: DocumentFlags): Promise<PolicyDocument | undefined> {
  const { start } = await startFrom(flags);
  const parameters = keyValues('--set', flags.set);
  if (start === undefined) {
    if (flags.set.length === 0) return undefined;
    throw usageFailure(
      'MissingFlag',
      '--set fills placeholders, but there is no policy.',
      'Add --template NAME or --policy-document FILE.',
    );
  }
  const answers = { ...begin(noAnswers('create'), start), parameters };
  refuseManaged(answers);
  refuseUnknownParameters(answers, Object.keys(parameters));
  refuseValues(answers);
  return writtenDocument(answers);
}

function refuseManaged(answers: Answers): void {
  const managed = managedPolicyOf(answers);
  if (managed === undefined || answers.start?.kind !== 'template') return;
  throw usageFailure(
    'InvalidValue',
    `The template ${answers.start.template.name} is the AWS managed policy ${policyNameOf(managed)}, and no document.`,
    `Attach it to the role: ecs-iam-wizard attach --policy-arn ${managed} --role-name NAME`,
  );
}

function refuseValues(answers: Answers): void {
  const open = openParameters(answers);
  const missing = open.filter(
    parameter => !CALLER_PARAMETERS.includes(parameter.name) && !parameterValue(answers, parameter),
  );
  if (missing.length > 0) throw missingParameters(missing.map(({ name }) => name));
  for (const parameter of open) {
    const value = parameterValue(answers, parameter);
    const problem = value === undefined ? undefined : parameterProblem(parameter, value);
    if (problem !== undefined) throw usageFailure('InvalidValue', `--set ${parameter.name}: ${problem}`);
  }
}
