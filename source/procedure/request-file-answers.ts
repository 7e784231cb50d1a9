import { policyNameOf } from '../policy/arn.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PrincipalType } from '../policy/names.ts';
import { type NamedPrincipal, namedPrincipal } from '../policy/principal-arn.ts';
import type { WhenTaken } from '../provision/request.ts';
import { CALLER_PARAMETERS, parameterProblem } from '../template/parameter.ts';
import { template } from '../template/read.ts';
import { closest } from '../text/closest.ts';
import { Failure } from '../text/failure.ts';
import { sentenceList } from '../text/words.ts';
import {
  type Answers,
  begin,
  managedPolicyOf,
  noAnswers,
  openParameters,
  parameterValue,
  type Start,
} from './answers.ts';
import { type MistakenPart, mistakeAt, requestFailure } from './request-file-mistakes.ts';
import type { LocatedRequest } from './request-file-reading.ts';
import type { WrittenPolicy } from './request-file-shape.ts';

/** A request read as answers, what of the account's state it minds, and what a person should know. */
export interface RequestAnswers {
  /** Without the caller's values, so that `<aws_account_id>`, `<partition>` and `<region>` may be open. */
  readonly answers: Answers;
  readonly existing: WhenTaken;
  readonly notes: readonly string[];
}

/** requestAnswers turns a request file into answers; it throws a usage Failure that says where one is missing or wrong. */
export function requestAnswers(located: LocatedRequest): RequestAnswers {
  const { policy, policyArns = [], attachTo = {}, reason } = located.request;
  const principals = [
    ...named('user', attachTo.users),
    ...named('group', attachTo.groups),
    ...named('role', attachTo.roles),
  ];
  const goal = policy === undefined ? 'attach' : principals.length > 0 ? 'create-and-attach' : 'create';
  const empty = { ...noAnswers(goal), principals, policyArns: [...new Set(policyArns)], reason };
  const answers = policy === undefined ? empty : withPolicy(empty, policy, located);
  const note = refuseUnattached(answers, located);
  return { answers, existing: whenTaken(policy), notes: note === undefined ? [] : [note] };
}

function whenTaken({
  ifExists = 'fail',
  prune = 'nothing',
  basedOn,
}: Partial<WrittenPolicy> = {}): WhenTaken {
  return { ifExists, prune, ...(basedOn === undefined ? {} : { basedOn }) };
}

function named(type: PrincipalType, words: readonly string[] = []): NamedPrincipal[] {
  return [...new Set(words)].map(word => namedPrincipal(type, word));
}

function withPolicy(empty: Answers, policy: WrittenPolicy, located: LocatedRequest): Answers {
  const answers = {
    ...begin(empty, startOf(policy, located)),
    parameters: policy.set ?? {},
    policyName: policy.name,
    path: policy.path ?? '/',
    description: policy.description ?? '',
    tags: policy.tags ?? {},
  };
  refuseUnknownValues(answers, located);
  refuseWrongValues(answers, located);
  return answers;
}

function startOf({ template: name, document }: WrittenPolicy, located: LocatedRequest): Start {
  if (name !== undefined && document !== undefined)
    throw refusal(located, ['policy', 'document'], 'key', 'policy has both a template and a document.', {
      hint: 'Take one of them out.',
    });
  if (document !== undefined)
    return { kind: 'document', document: document as PolicyDocument, origin: located.origin };
  if (name === undefined)
    throw refusal(located, ['policy'], 'key', 'policy has neither a template nor a document.', {
      hint: 'Name a template (ecs-iam-wizard templates lists them), or put the policy under document.',
    });
  try {
    return { kind: 'template', template: template(name), variant: 'corrected' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw refusal(located, ['policy', 'template'], 'value', `policy.template: ${error.message}`, error);
  }
}

function refuseUnknownValues(answers: Answers, located: LocatedRequest): void {
  const described = answers.start?.kind === 'template' ? answers.start.template.parameters : [];
  const known = [...described, ...openParameters(answers)].map(({ name }) => name);
  const unknown = Object.keys(answers.parameters).find(
    name => !known.includes(name) && !CALLER_PARAMETERS.includes(name),
  );
  if (unknown === undefined) return;
  const meant = closest(unknown, known);
  const all = known.length === 0 ? 'It has none.' : `It has ${sentenceList([...new Set(known)])}.`;
  const sentence = `policy.set: the policy has no placeholder ${JSON.stringify(unknown)}.`;
  throw refusal(located, ['policy', 'set', unknown], 'key', sentence, {
    hint: meant === undefined ? all : `Did you mean ${meant}?`,
  });
}

function refuseWrongValues(answers: Answers, located: LocatedRequest): void {
  const open = openParameters(answers);
  for (const parameter of open) {
    const { name } = parameter;
    const value = parameterValue(answers, parameter);
    const problem = value === undefined ? undefined : parameterProblem(parameter, value);
    if (problem !== undefined)
      throw refusal(located, ['policy', 'set', name], 'value', `policy.set.${name}: ${problem}`);
  }
  const missing = open
    .filter(parameter => !CALLER_PARAMETERS.includes(parameter.name))
    .filter(parameter => parameterValue(answers, parameter) === undefined)
    .map(({ name }) => name);
  if (missing.length === 0) return;
  const words = sentenceList(missing.map(name => `<${name}>`));
  const sentence = `policy.set: ${words} ${missing.length === 1 ? 'has' : 'have'} no value.`;
  throw refusal(located, ['policy', 'set'], 'key', sentence, {
    hint: `Add ${sentenceList(missing)} to policy.set.`,
  });
}

/** Throws where policies and people do not go together; tells that a template stands for a policy of AWS. */
function refuseUnattached(answers: Answers, located: LocatedRequest): string | undefined {
  const { start, policyArns, principals } = answers;
  const managed = managedPolicyOf(answers);
  if (start === undefined && policyArns.length === 0)
    throw refusal(located, [], 'key', 'the request names no policy.', {
      hint: 'Say policy for one to create, or policyArns for those to attach.',
    });
  if (principals.length === 0 && (managed !== undefined || policyArns.length > 0)) {
    const what = managed ?? policyArns[0] ?? '';
    throw refusal(located, ['attachTo'], 'key', `there is nobody to attach ${policyNameOf(what)} to.`, {
      hint: 'Name users, groups or roles under attachTo.',
    });
  }
  if (managed === undefined || start?.kind !== 'template') return undefined;
  return `The template ${start.template.name} is the AWS managed policy ${policyNameOf(managed)}; it is attached, and no policy is created.`;
}

function refusal(
  { origin, tree }: LocatedRequest,
  path: readonly string[],
  part: MistakenPart,
  sentence: string,
  { hint }: { readonly hint?: string | undefined } = {},
): Failure {
  return requestFailure(origin, tree, [mistakeAt(tree, path, part, { sentence, hint })]);
}
