import { policyNameOf } from '../../policy/arn.ts';
import {
  type Answers,
  attachedPolicies,
  attaches,
  creates,
  managedPolicyOf,
  openParameters,
  parameterValue,
  suggestedName,
} from '../../procedure/answers.ts';
import { type NamingMistake, namingMistake } from '../../procedure/naming-mistake.ts';
import { principalMistake } from '../../procedure/principal-mistake.ts';
import { problemsOf, type StepId } from '../../procedure/steps.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { shellWord } from '../../text/shell.ts';
import { sentenceList } from '../../text/words.ts';

/** Stands for what only the account can tell, so that words are checked before any call is made; no account's values are shorter. */
const PRETENDED_CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'us-east-1' };

const HINTS: Record<StepId, string> = {
  start:
    'Add --template NAME (ecs-iam-wizard templates lists them), --policy-document FILE or --action ACTION.',
  parameters: 'Correct the value of --set.',
  permissions: 'Correct the policy document.',
  'review-policy': '',
  name: '',
  who: 'Add --user-name, --group-name or --role-name.',
  'which-policies': 'Add --policy-arn ARN or --policy-name NAME.',
  // What is wrong about the name of a role says itself how to mend it.
  'which-roles': '',
  'role-details': '',
  confirm: '',
};

const NAMING_FLAGS: Record<NamingMistake['part'], string> = {
  name: '--policy-name',
  path: '--path',
  description: '--description',
  tags: '--tag',
};

/** refuseProblems throws a usage Failure that names the flag for the first answer that is missing or wrong. */
export function refuseProblems(answers: Answers): void {
  const failure = missing(answers) ?? wrong(answers);
  if (failure !== undefined) throw failure;
}

/** refuseProblemsOffline is refuseProblems before the account was asked for what it knows. */
export function refuseProblemsOffline(answers: Answers): void {
  const principals = answers.principals.map(({ type, name }) => ({ type, name }));
  refuseProblems({ ...answers, principals, callerValues: PRETENDED_CALLER });
}

function missing(answers: Answers): Failure | undefined {
  if (answers.goal === 'roles')
    return answers.roles.length > 0
      ? undefined
      : usageFailure(
          'MissingArgument',
          'There is no role to make.',
          'Name roles: ecs-iam-wizard roles lists them.',
        );
  const made = creates(answers);
  if (made && answers.start === undefined) {
    return usageFailure('MissingFlag', 'There is no policy to create.', HINTS.start);
  }
  if (!made && attachedPolicies(answers).length === 0) {
    return usageFailure('MissingFlag', 'There is no policy to attach.', HINTS['which-policies']);
  }
  if (attaches(answers) && answers.principals.length === 0) {
    const managed = managedPolicyOf(answers);
    const what = managed === undefined ? 'a policy' : `${policyNameOf(managed)}, the policy of the template,`;
    return usageFailure('MissingFlag', `There is nobody to attach ${what} to.`, HINTS.who);
  }
  const open = openParameters(answers).filter(parameter => !parameterValue(answers, parameter));
  if (made && open.length > 0) return missingParameters(open.map(({ name }) => name));
  if (made && answers.policyName === '') {
    return usageFailure(
      'MissingFlag',
      'The policy has no name.',
      `Add --policy-name NAME, such as ${suggestedName(answers)}.`,
    );
  }
  return undefined;
}

/** missingParameters is the usage Failure for placeholders without a value. */
export function missingParameters(names: readonly string[]): Failure {
  return usageFailure(
    'MissingParameter',
    `${sentenceList(names.map(name => `<${name}>`))} ${names.length === 1 ? 'has' : 'have'} no value.`,
    `Add ${names.map(name => `--set ${name}=VALUE`).join(' ')}`,
  );
}

function wrong(answers: Answers): Failure | undefined {
  const [first] = problemsOf(answers);
  return first && usageFailure('InvalidValue', first.problem, remedy(first.step.id, answers));
}

/** What mends the answer of a step, by the flag that gave it. */
function remedy(step: StepId, answers: Answers): string | undefined {
  const naming = step === 'name' ? namingMistake(answers) : undefined;
  if (naming !== undefined) return `Correct ${NAMING_FLAGS[naming.part]}.`;
  const wrong = step === 'who' ? principalMistake(answers) : undefined;
  if (wrong === undefined) return HINTS[step] || undefined;
  const { type, name } = wrong.principal;
  return wrong.kind === 'account'
    ? `Sign in to that account, with --profile say, or leave ${name} out.`
    : `Correct ${shellWord(name)}, or leave it out (--${type}-name or --principals-from).`;
}
