import type { Identity } from '../../account/account.ts';
import { policyArnProblem } from '../../policy/arn.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import {
  type Answers,
  attachedPolicies,
  creates,
  finalDocument,
  noAnswers,
} from '../../procedure/answers.ts';
import { usageFailure } from '../../text/failure.ts';
import { refuseProblems, refuseProblemsOffline } from '../answers/answer-problems.ts';
import { createAnswers } from '../answers/create-answers.ts';
import { refuseSharedInput } from '../answers/text-source.ts';
import type { DocumentFlags } from '../flags/policy-flags.ts';
import type { AskedFlags, TriedPolicyFlag } from '../flags/try-flags.ts';

/** Which policies are tried: existing ones, or one that is made for it. */
export interface TriedPolicies {
  readonly policyArns: readonly string[];
  readonly document: PolicyDocument | undefined;
}

/** Stands for what the try itself chooses, so that the other answers can be checked. */
const CHOSEN_LATER = {
  policyName: 'try',
  principals: [{ type: 'user', name: 'try' }],
} as const satisfies Partial<Answers>;

/** No flags but those that say what the policy holds; actions and resources are here what is asked. */
const NO_OTHER_FLAGS = {
  action: [],
  resource: [],
  sourceIp: [],
  requestedRegion: [],
  condition: [],
  tag: [],
  userName: [],
  groupName: [],
  roleName: [],
};

/**
 * triedAnswers turns the flags into answers without looking at any account. Throws a usage Failure on words that name no policy, or
 * two kinds of them.
 */
export async function triedAnswers(flags: TriedPolicyFlag & DocumentFlags & AskedFlags): Promise<Answers> {
  const { policyArn, template, policyDocument, contextFile } = flags;
  const named = template !== undefined || policyDocument !== undefined;
  if (named && policyArn.length > 0) {
    throw usageFailure(
      'ConflictingFlags',
      '--policy-arn tries existing policies; --template and --policy-document try one that is made for it.',
      'Give one or the other.',
    );
  }
  if (!named && policyArn.length === 0) {
    throw usageFailure(
      'MissingFlag',
      'There is no policy to try.',
      'Add --policy-arn ARN, --policy-document FILE or --template NAME.',
    );
  }
  refuseSharedInput({ '--policy-document': policyDocument, '--context-file': contextFile });
  for (const arn of policyArn) {
    const problem = policyArnProblem(arn);
    if (problem !== undefined) throw usageFailure('InvalidValue', `--policy-arn: ${problem}`);
  }
  if (!named) return { ...noAnswers('attach'), ...CHOSEN_LATER, policyArns: [...new Set(policyArn)] };
  const { answers } = await createAnswers(
    { ...flags, ...NO_OTHER_FLAGS, policyArn: [] },
    'create-and-attach',
  );
  const complete = { ...answers, ...CHOSEN_LATER };
  refuseProblemsOffline(complete);
  return complete;
}

/** triedPolicies fills in what only the account knows; it throws a usage Failure where that does not fit. */
export function triedPolicies(answers: Answers, { id, partition, region }: Identity): TriedPolicies {
  const known = { ...answers, callerValues: { aws_account_id: id, partition, region } };
  refuseProblems(known);
  return {
    policyArns: attachedPolicies(known),
    document: creates(known) ? finalDocument(known) : undefined,
  };
}
