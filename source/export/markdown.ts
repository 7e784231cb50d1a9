import { parseArn, policyNameOf } from '../policy/arn.ts';
import { type PolicyDocument, statements } from '../policy/document.ts';
import type { Principal } from '../policy/names.ts';
import { summarizePolicy } from '../policy/summarize/summarize.ts';
import type { Request } from '../provision/request.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { sentenceList } from '../text/words.ts';
import type { Render } from './export-format.ts';
import { exportedRoles } from './exported-role.ts';
import { conditionAdvice } from './markdown-conditions.ts';
import { roleList } from './markdown-roles.ts';

const OPEN = { aws_account_id: '<aws_account_id>', region: '<region>' };

/** renderMarkdown writes a hand-out for the people who get the access: what they can do now, when, and what to do if it fails. */
export const renderMarkdown: Render = (request, { caller }) => {
  const { policy, policyArns, attachTo } = request;
  const roles = exportedRoles(request, caller);
  const isAccess = policy !== undefined || policyArns.length > 0;
  const sections = [
    ...(isAccess ? [['# What you can do with Amazon ECS', ...forWhom(attachTo)]] : []),
    ...(policy === undefined ? [] : [[...ownPolicy(policy.description, policy.document)]]),
    ...(policyArns.length === 0 ? [] : [existingPolicies(policyArns)]),
    ...(policy === undefined ? [] : conditionAdvice(policy.document, attachTo)),
    ...(roles.length === 0
      ? []
      : [[`${isAccess ? '##' : '#'} Roles that Amazon ECS works with`, roleList(roles, withoutOpen)]]),
    ...(isAccess ? [CHECK, denied(request)] : []),
  ];
  return { text: `${sections.map(lines => lines.join('\n\n')).join('\n\n')}\n`, notes: [] };
};

function forWhom(attachTo: readonly Principal[]): string[] {
  if (attachTo.length === 0) return [];
  const words = { user: 'the user', group: 'everybody in the group', role: 'whoever works with the role' };
  const who = attachTo.map(({ type, name }) => `${words[type]} ${markdownCode(name)}`);
  return [`For ${sentenceList(who)}.`];
}

function ownPolicy(description: string, document: PolicyDocument): string[] {
  const sentences = summarizePolicy(document).map(
    sentence => `- ${markdownText(toYou(withoutOpen(sentence)))}`,
  );
  return [
    `## ${headingOf(document)}`,
    ...(description === '' ? [] : [markdownText(description)]),
    sentences.join('\n'),
    'What does not stand here may still be allowed to you by other policies, or forbidden by the organization.',
  ];
}

function headingOf(document: PolicyDocument): string {
  const effects = new Set(statements(document).map(({ Effect }) => Effect));
  if (!effects.has('Deny')) return 'What is allowed';
  return effects.has('Allow') ? 'What is allowed, and what is not' : 'What is not allowed';
}

/** What the account will give says nothing to people: of an ARN they are told what it ends with. */
function withoutOpen(sentence: string): string {
  const { aws_account_id, region } = OPEN;
  return sentence
    .replaceAll(new RegExp(`arn:[^:\\s]*:[a-z0-9-]*:[^:\\s]*:${aws_account_id}:`, 'g'), '')
    .replaceAll(` in ${region}`, '');
}

/** `May list tasks.` is said to the person who may. */
function toYou(sentence: string): string {
  return sentence.startsWith('May ') ? `You m${sentence.slice(1)}` : sentence;
}

function existingPolicies(arns: readonly string[]): string[] {
  return ['## Further policies', arns.map(arn => `- ${existingPolicy(arn)}`).join('\n')];
}

/** AWS describes each of its policies on a page of its own. */
function existingPolicy(arn: string): string {
  const name = policyNameOf(arn);
  const isOfAws = parseArn(arn)?.account === 'aws' && /^[\w-]+$/.test(name);
  if (!isOfAws) return markdownCode(name);
  return `[${markdownText(name)}](https://docs.aws.amazon.com/aws-managed-policy/latest/reference/${name}.html), a policy that AWS keeps`;
}

const CHECK = [
  '## Check that it is you',
  'New permissions take effect within a minute or so. This says whom AWS takes you for, and in which account:',
  '```\naws sts get-caller-identity\n```',
  'The ARN in the answer names you, or the role that you work with. If it names somebody else, choose another profile: `--profile NAME`, or `AWS_PROFILE`.',
];

function denied({ policy }: Request): string[] {
  const what =
    policy === undefined
      ? 'this page'
      : `this page and the name of the policy, ${markdownCode(policy.name)},`;
  return [
    '## If you are denied',
    'Read the message: it names the action, the resource and why. Give the whole of it, as it is, to `ecs-iam-wizard`, which says it in plain words and names what would allow it:',
    "```\nnpx ecs-iam-wizard denied 'User: arn:aws:... is not authorized to perform: ecs:... on resource: ...'\n```",
    `If that does not help, give the message, ${what} to whoever gave you the access.`,
  ];
}
