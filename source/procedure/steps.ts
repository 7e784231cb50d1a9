import { parseArn, policyArnProblem, policyNameOf } from '../policy/arn.ts';
import { statements } from '../policy/document.ts';
import { parameterProblem } from '../template/parameter.ts';
import { roleKind } from '../template/role-kind.ts';
import { plural } from '../text/words.ts';
import {
  type Answers,
  attachedPolicies,
  attaches,
  creates,
  finalDocument,
  openParameters,
  parameterValue,
} from './answers.ts';
import { documentProblem } from './document-problem.ts';
import { namingMistake } from './naming-mistake.ts';
import { principalMistake } from './principal-mistake.ts';
import { roleDetailsProblem, roleDetailsSummary, whichRolesProblem } from './role-answers.ts';
import { roleMistake } from './role-mistake.ts';

export type StepId =
  | 'start'
  | 'parameters'
  | 'permissions'
  | 'review-policy'
  | 'name'
  | 'who'
  | 'which-policies'
  | 'which-roles'
  | 'role-details'
  | 'confirm';

/** One step of a documented procedure, known to the wizard, to the line prompts and to the flags alike. */
export interface ProcedureStep {
  readonly id: StepId;
  readonly procedure: 'create' | 'attach' | 'roles' | 'both';
  /** The word in the trail. */
  readonly title: string;
  readonly question: string;
  /** What AWS's procedure calls it. */
  readonly documented: string;
  /** The flags that answer it beforehand. */
  readonly flags: readonly string[];
  readonly skip: (answers: Answers) => boolean;
  /** What keeps the person from going on, with how to mend it. */
  readonly problem: (answers: Answers) => string | undefined;
  /** The answer in a few words, for the trail of finished steps. */
  readonly summary: (answers: Answers) => string;
}

const never = () => false;
const nothing = () => undefined;

/** CREATE_STEPS follows "To create an IAM policy for a user" of the Amazon ECS Developer Guide. */
export const CREATE_STEPS: readonly ProcedureStep[] = [
  {
    id: 'start',
    procedure: 'create',
    title: 'Start',
    question: 'What shall the policy start from?',
    documented: 'Policies, Create policy (see the example policies)',
    flags: ['--template', '--as-documented', '--policy-document', '--action'],
    skip: never,
    problem: startProblem,
    summary: startSummary,
  },
  {
    id: 'parameters',
    procedure: 'create',
    title: 'Parameters',
    question: 'Which resources is it about?',
    documented: 'The placeholders of the example policy',
    flags: ['--set'],
    skip: answers => openParameters(answers).length === 0,
    problem: parametersProblem,
    summary: answers =>
      openParameters(answers)
        .map(parameter => `${parameter.name} ${parameterValue(answers, parameter) ?? ''}`)
        .join(', '),
  },
  {
    id: 'permissions',
    procedure: 'create',
    title: 'Permissions',
    question: 'What shall it allow?',
    documented: 'Choose a service, Select actions, Specify request conditions (optional)',
    flags: [
      '--action',
      '--resource',
      '--effect',
      '--condition',
      '--require-mfa',
      '--source-ip',
      '--not-before',
      '--expires',
      '--require-tls',
      '--requested-region',
    ],
    skip: never,
    problem: answers => documentProblem(finalDocument(answers)),
    summary: answers => plural(statements(answers.document).length, 'statement'),
  },
  {
    id: 'review-policy',
    procedure: 'create',
    title: 'Review',
    question: 'Is this the policy that you mean?',
    documented: 'Review policy',
    flags: [],
    skip: never,
    problem: nothing,
    summary: () => 'read',
  },
  {
    id: 'name',
    procedure: 'create',
    title: 'Name',
    question: 'What shall the policy be called?',
    documented: 'Name',
    flags: ['--policy-name', '--path', '--description', '--tag'],
    // A new version bears the name of its policy; the step says so, and lets the person choose otherwise.
    skip: never,
    problem: answers => namingMistake(answers)?.problem,
    summary: ({ policyName, existing }) =>
      existing === undefined ? policyName : `${policyName}, a new version`,
  },
];

/** ATTACH_STEPS follows "To attach an IAM policy to a user" of the Amazon ECS Developer Guide. */
export const ATTACH_STEPS: readonly ProcedureStep[] = [
  {
    id: 'who',
    procedure: 'attach',
    title: 'Who',
    question: 'Who shall get it?',
    documented: 'Users, choose the user',
    flags: ['--user-name', '--group-name', '--role-name', '--principals-from'],
    skip: never,
    problem: whoProblem,
    summary: answers => answers.principals.map(principal => principal.name).join(', '),
  },
  {
    id: 'which-policies',
    procedure: 'attach',
    title: 'Policies',
    question: 'Which policies shall be attached?',
    documented: 'Attach existing policies directly, select the policy',
    flags: ['--policy-arn'],
    skip: never,
    problem: policiesProblem,
    summary: policiesSummary,
  },
];

/** ROLE_STEPS make the roles that ECS itself works with; AWS documents each on a page of its own. */
export const ROLE_STEPS: readonly ProcedureStep[] = [
  {
    id: 'which-roles',
    procedure: 'roles',
    title: 'Roles',
    question: 'Which roles shall ECS have?',
    documented: 'Roles, Create role, Elastic Container Service',
    flags: ['--role-name'],
    skip: never,
    problem: whichRolesProblem,
    summary: ({ roles }) => roles.map(({ name }) => name).join(', '),
  },
  {
    id: 'role-details',
    procedure: 'roles',
    title: 'Details',
    question: 'What may the task execution role read?',
    documented: 'Adding and removing IAM policies',
    flags: [
      ...['--secret', '--parameter', '--kms-key', '--create-log-group'],
      ...['--template', '--set', '--policy-document'],
    ],
    skip: ({ roles }) => !roles.some(({ kind }) => roleKind(kind).takes !== undefined),
    problem: roleDetailsProblem,
    summary: roleDetailsSummary,
  },
];

/** CONFIRM_STEP is the one final review, for whichever procedures run. */
export const CONFIRM_STEP: ProcedureStep = {
  id: 'confirm',
  procedure: 'both',
  title: 'Confirm',
  question: 'Nothing has been changed yet',
  documented: 'Next: Review, Add permissions',
  flags: ['--yes'],
  skip: never,
  // Roles that are joined to another procedure have no step of their own.
  problem: answers => (answers.goal === 'roles' ? undefined : roleMistake(answers)?.problem),
  summary: () => '',
};

/** ALL_STEPS are the steps of all procedures. */
export const ALL_STEPS: readonly ProcedureStep[] = [
  ...CREATE_STEPS,
  ...ATTACH_STEPS,
  ...ROLE_STEPS,
  CONFIRM_STEP,
];

/** wholeProcedure lists all steps of what is wanted, those too that the answers leave nothing to ask in: their numbers never change. */
export function wholeProcedure(answers: Answers): ProcedureStep[] {
  if (answers.goal === 'roles') return [...ROLE_STEPS, CONFIRM_STEP];
  return [
    ...(answers.goal === 'attach' ? [] : CREATE_STEPS),
    ...(attaches(answers) ? ATTACH_STEPS : []),
    CONFIRM_STEP,
  ];
}

/** stepsFor lists the steps that these answers call for, in order. */
export function stepsFor(answers: Answers): ProcedureStep[] {
  return [...stepsOf(answers), CONFIRM_STEP].filter(step => !step.skip(answers));
}

function stepsOf(answers: Answers): readonly ProcedureStep[] {
  const attaching = attaches(answers) ? ATTACH_STEPS : [];
  switch (answers.goal) {
    case 'roles':
      return ROLE_STEPS;
    case 'attach':
      return attaching;
    default:
      return [...(creates(answers) ? CREATE_STEPS : CREATE_STEPS.slice(0, 1)), ...attaching];
  }
}

/** stepQuestion is what a step asks, in the words of every face. */
export function stepQuestion(id: StepId): string {
  return ALL_STEPS.find(step => step.id === id)?.question ?? '';
}

/** problemsOf collects what still keeps the answers from becoming a request, step by step. */
export function problemsOf(answers: Answers): { step: ProcedureStep; problem: string }[] {
  return stepsFor(answers).flatMap(step => {
    const problem = step.problem(answers);
    return problem === undefined ? [] : [{ step, problem }];
  });
}

function startProblem({ start, existing, callerValues }: Answers): string | undefined {
  if (start === undefined) return 'Choose where to start.';
  const owner = existing === undefined ? undefined : parseArn(existing.arn)?.account;
  const here = callerValues.aws_account_id;
  if (owner === undefined || here === undefined || owner === here) return undefined;
  return `${policyNameOf(existing?.arn ?? '')} belongs to the account ${owner}, and you work in ${here}: choose another start.`;
}

function startSummary({ start }: Answers): string {
  switch (start?.kind) {
    case undefined:
      return '';
    case 'blank':
      return 'a blank policy';
    case 'document':
      return start.origin;
    case 'template':
      return start.variant === 'as-documented' ? `${start.template.name} as documented` : start.template.name;
  }
}

function parametersProblem(answers: Answers): string | undefined {
  for (const parameter of openParameters(answers)) {
    const value = parameterValue(answers, parameter);
    if (value === undefined || value === '') return `${parameter.name} is missing.`;
    const problem = parameterProblem(parameter, value);
    if (problem !== undefined) return `${parameter.name}: ${problem}`;
  }
  return undefined;
}

function whoProblem(answers: Answers): string | undefined {
  if (answers.principals.length === 0) return 'Choose at least one user, group or role.';
  return principalMistake(answers)?.problem;
}

function policiesProblem(answers: Answers): string | undefined {
  const existing = attachedPolicies(answers);
  if (!creates(answers) && existing.length === 0) return 'Choose at least one policy.';
  for (const arn of existing) {
    const problem = policyArnProblem(arn);
    if (problem !== undefined) return `${arn}: ${problem}`;
  }
  return undefined;
}

function policiesSummary(answers: Answers): string {
  const made = creates(answers) ? [answers.policyName] : [];
  return [...made, ...attachedPolicies(answers).map(policyNameOf)].join(', ');
}
