import type { PrincipalType } from '../policy/names.ts';
import type { PolicyRequest } from '../provision/request.ts';
import { shellCommand } from '../text/shell.ts';
import { sentenceList } from '../text/words.ts';
import { createdPolicyArn } from './created-policy-arn.ts';
import { pronounsOf } from './export-title.ts';
import { type ExportedRole, ownRoles } from './exported-role.ts';
import type { TemplateParts } from './template-resources.ts';

/** What a template leaves to do by hand: a sentence, and the commands that do it. */
export interface LeftOver {
  readonly sentence: string;
  readonly commands: readonly string[];
}

/** Commands that a note repeats, the most; the exported text has all of them. */
const COMMANDS_IN_NOTE = 5;

/** What CloudFormation does with a policy of a name of its own when it changes. Source: CloudFormation Template Reference, AWS::IAM::ManagedPolicy. */
const LATER_CHANGES =
  'The document and who gets it can change later. Another path or description wants another name too: the same stack then makes a new policy and deletes this one.';

/** endOfStack says who has to be there for a stack, and what becomes of everything when the stack goes. */
export function endOfStack({ policy, roles }: TemplateParts, ending: 'Deleting' | 'Destroying'): string[] {
  if (policy === undefined) return [`${ending} the stack deletes ${pronounsOf({ policy, roles }).noun}.`];
  const [others, besides] = roles.length === 0 ? ['roles', ''] : ['other roles', ', and the roles'];
  return [
    `Users, groups and ${others} have to exist. ${ending} the stack detaches the policy and deletes it${besides}.`,
    LATER_CHANGES,
  ];
}

/** leftOvers lists what of a request CloudFormation has no words for. Source: CloudFormation Template Reference, AWS::IAM::ManagedPolicy. */
export function leftOvers(parts: TemplateParts): LeftOver[] {
  const { policy, roles } = parts;
  return [
    ...(policy === undefined ? [] : tags(policy)),
    ...otherPolicies(parts),
    ...(policy === undefined ? [] : existing(policy)),
    ...existingRoles(roles),
  ];
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

function otherPolicies({ policyArns, attachTo, roles }: TemplateParts): LeftOver[] {
  const isMade = (name: string) => roles.some(role => role.name === name);
  const others = attachTo.filter(({ type, name }) => type !== 'role' || !isMade(name));
  if (policyArns.length === 0 || others.length === 0) return [];
  const commands = policyArns.flatMap(arn => others.map(({ type, name }) => attachCommand(type, name, arn)));
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

function existingRoles(roles: readonly ExportedRole[]): LeftOver[] {
  const names = ownRoles(roles).map(({ name }) => name);
  const linked = roles.filter(({ kind }) => kind.serviceLinked);
  const sentences = [
    ...(names.length === 0
      ? []
      : [
          `CloudFormation creates its roles itself: where the account has a role named ${sentenceList(names, 'or')}, the stack fails.`,
        ]),
    ...linked.map(
      ({ name }) =>
        `An account that has used Amazon ECS has ${name} already, and the stack fails there: leave the role out for it. While Amazon ECS uses the role, it cannot be deleted with the stack.`,
    ),
  ];
  return sentences.map(sentence => ({ sentence, commands: [] }));
}

function attachCommand(type: PrincipalType, name: string, arn: string): string {
  // The AWS CLI takes a word that begins with a hyphen for another flag.
  const named = name.startsWith('-') ? [`--${type}-name=${name}`] : [`--${type}-name`, name];
  return shellCommand(['aws', 'iam', `attach-${type}-policy`, ...named, '--policy-arn', arn]);
}
