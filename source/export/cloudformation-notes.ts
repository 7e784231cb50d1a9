import type { PrincipalType } from '../policy/names.ts';
import type { PolicyRequest, Request } from '../provision/request.ts';
import { usageFailure } from '../text/failure.ts';
import { shellCommand } from '../text/shell.ts';
import { createdPolicyArn } from './created-policy-arn.ts';

/** What a template leaves to do by hand: a sentence, and the commands that do it. */
export interface LeftOver {
  readonly sentence: string;
  readonly commands: readonly string[];
}

/** Commands that a note repeats, the most; the exported text has all of them. */
const COMMANDS_IN_NOTE = 5;

/** What CloudFormation does with a policy of a name of its own when it changes. Source: CloudFormation Template Reference, AWS::IAM::ManagedPolicy. */
export const LATER_CHANGES =
  'The document and who gets it can change later. Another path or description wants another name too: the same stack then makes a new policy and deletes this one.';

/** wantedPolicy is the policy of a request. Throws a usage Failure without one: no template attaches what exists to those who exist. */
export function wantedPolicy({ policy }: Request): PolicyRequest {
  if (policy !== undefined) return policy;
  throw usageFailure(
    'NotInTemplate',
    'CloudFormation has no resource that attaches an existing policy to an existing user, group or role.',
    'Use --format cli or terraform, or create a policy in the same export.',
  );
}

/** leftOvers lists what of a request CloudFormation has no words for. Source: CloudFormation Template Reference, AWS::IAM::ManagedPolicy. */
export function leftOvers(request: Request, policy: PolicyRequest): LeftOver[] {
  return [...tags(policy), ...otherPolicies(request), ...existing(policy)];
}

/** noteOf is what is left to do, for standard error. */
export function noteOf({ sentence, commands }: LeftOver): string {
  if (commands.length === 0) return sentence;
  const shown = commands.slice(0, COMMANDS_IN_NOTE);
  const more = commands.length - shown.length;
  const rest = more === 0 ? '' : ` (and ${more} more, which stand in the export)`;
  return `${sentence} By hand: ${shown.join('; ')}${rest}`;
}

function tags(policy: PolicyRequest): LeftOver[] {
  const list = Object.entries(policy.tags).map(([Key, Value]) => ({ Key, Value }));
  if (list.length === 0) return [];
  const arn = createdPolicyArn(policy, {});
  return [
    {
      sentence: 'CloudFormation cannot tag a managed policy, so the tags are not in the template.',
      commands: [
        shellCommand(['aws', 'iam', 'tag-policy', '--policy-arn', arn, '--tags', JSON.stringify(list)]),
      ],
    },
  ];
}

function otherPolicies({ policyArns, attachTo }: Request): LeftOver[] {
  if (policyArns.length === 0 || attachTo.length === 0) return [];
  const commands = policyArns.flatMap(arn =>
    attachTo.map(({ type, name }) => attachCommand(type, name, arn)),
  );
  return [
    {
      sentence:
        'CloudFormation cannot attach a policy that exists to a user, group or role that exists, so these are not in the template.',
      commands,
    },
  ];
}

function existing({ name, ifExists }: PolicyRequest): LeftOver[] {
  if (ifExists === 'fail') return [];
  return [
    {
      sentence: `CloudFormation creates its policies itself: where the account has a policy named ${name}, the stack fails.`,
      commands: [],
    },
  ];
}

function attachCommand(type: PrincipalType, name: string, arn: string): string {
  // The AWS CLI takes a word that begins with a hyphen for another flag.
  const named = name.startsWith('-') ? [`--${type}-name=${name}`] : [`--${type}-name`, name];
  return shellCommand(['aws', 'iam', `attach-${type}-policy`, ...named, '--policy-arn', arn]);
}
