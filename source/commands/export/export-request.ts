import { CALLER_VALUES, type CallerValue } from '../../export/caller-parts.ts';
import { type Answers, type Goal, openParameters } from '../../procedure/answers.ts';
import { toRequest } from '../../procedure/to-request.ts';
import type { PolicyRequest, Request } from '../../provision/request.ts';
import { parameterProblem, placeholderParameter } from '../../template/parameter.ts';
import { usageFailure } from '../../text/failure.ts';
import { refuseProblemsOffline } from '../answers/answer-problems.ts';
import { type CreateFlags, createAnswers } from '../answers/create-answers.ts';
import { principalsOf } from '../flags/attach-flags.ts';
import type { ExistingFlag } from '../flags/policy-flags.ts';
import { securityWarnings } from './security-warnings.ts';

/** The flags that make up a request. */
export type RequestFlags = CreateFlags & ExistingFlag;

/** A request whose texts leave open what only an account tells. */
export interface WantedRequest {
  readonly request: Request;
  /** What was given of the account; in the texts it stands already. */
  readonly caller: Readonly<Partial<Record<CallerValue, string>>>;
  readonly notes: readonly string[];
}

/** Each stands for itself: filling them in leaves them open. */
const STAY_OPEN = Object.fromEntries(CALLER_VALUES.map(name => [name, `<${name}>`]));

/** wantedRequest reads the request that flags or a file describe, without any account; throws a Failure as create does. */
export async function wantedRequest(flags: RequestFlags): Promise<WantedRequest> {
  const { answers, notes } = await createAnswers(flags, goalOf(flags));
  refuseNobody(answers);
  refuseProblemsOffline(answers);
  const caller = givenOfCaller(answers);
  const prune = flags.pruneOldestVersion ? 'oldest-version' : 'nothing';
  const existing: Pick<PolicyRequest, 'ifExists' | 'prune'> = { ifExists: flags.ifExists, prune };
  const request = toRequest({ ...answers, callerValues: STAY_OPEN }, existing);
  const warnings = request.policy === undefined ? [] : securityWarnings(request.policy.document);
  return { request, caller, notes: [...notes, ...warnings] };
}

function goalOf(flags: RequestFlags): Goal {
  const isAttached = principalsOf(flags).length > 0 || flags.principalsFrom !== undefined;
  const isCreated = [flags.template, flags.policyDocument, flags.policyName].some(word => word !== undefined);
  if (!isCreated && flags.policyArn.length > 0) return 'attach';
  return isAttached ? 'create-and-attach' : 'create';
}

function refuseNobody({ goal, policyArns }: Answers): void {
  if (goal !== 'create' || policyArns.length === 0) return;
  throw usageFailure(
    'MissingFlag',
    '--policy-arn names a policy to attach, but there is nobody to attach it to.',
    'Add --user-name, --group-name or --role-name.',
  );
}

/** What was set of the caller's account; the steps judge only what the document asks for. */
function givenOfCaller(answers: Answers): WantedRequest['caller'] {
  const { parameters } = answers;
  const asked = new Set(openParameters(answers).map(({ name }) => name));
  return Object.fromEntries(
    CALLER_VALUES.flatMap(name => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (value === undefined) return [];
      const problem = asked.has(name) ? undefined : parameterProblem(placeholderParameter(name), value);
      if (problem !== undefined) throw usageFailure('InvalidValue', problem, `Correct --set ${name}.`);
      return [[name, value]];
    }),
  );
}
