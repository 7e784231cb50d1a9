import { policyNameOf } from '../policy/arn.ts';
import type { Principal } from '../policy/names.ts';
import type { PolicyRequest, Request } from '../provision/request.ts';
import { sentenceList } from '../text/words.ts';
import { callerValuesIn, type OpenValue } from './caller-parts.ts';
import { documentNotes } from './cli-script-document.ts';
import { policySection, policyTexts } from './cli-script-policy.ts';
import { roleFunctions, roleSection, roleTexts } from './cli-script-roles.ts';
import type { Render } from './export-format.ts';
import { type ExportedRole, exportedRoles, ownRoles } from './exported-role.ts';
import { commentLine, openWord, quoted } from './shell-script.ts';

/** renderCliScript writes a POSIX shell script that makes the same calls with the AWS CLI, and can be run again. */
export const renderCliScript: Render = (request, { caller }) => {
  const { policy, policyArns, attachTo } = request;
  const roles = exportedRoles(request, caller);
  const arns = [...(policy === undefined ? [] : ['"$policy_arn"']), ...policyArns.map(openWord)];
  const names = [...(policy === undefined ? [] : [policy.name]), ...policyArns.map(policyNameOf)];
  const text = [
    header(request),
    BEGINNING,
    ...(policy === undefined && roles.length === 0 ? [] : [ASK]),
    roleFunctions(roles),
    ...roles.map(roleTexts),
    ...(policy === undefined ? [] : [policyTexts(policy)]),
    callerSection(request, roles),
    ...roles.map(roleSection),
    ...(policy === undefined ? [] : [policySection(policy)]),
    ...attachTo.map(principal =>
      arns.map((arn, index) => attachment(principal, arn, names[index] ?? '')).join('\n'),
    ),
    "say 'All of it is in place.'",
  ]
    .filter(section => section !== '')
    .join('\n\n');
  return { text: `${text}\n`, notes: documentNotes(documentsOf(policy, roles)) };
};

function documentsOf(policy: PolicyRequest | undefined, roles: readonly ExportedRole[]) {
  const inline = roles.flatMap(({ inlinePolicies }) => inlinePolicies.map(({ document }) => document));
  return policy === undefined ? inline : [policy.document, ...inline];
}

function header(request: Request): string {
  const { policy, policyArns, attachTo, roles = [], reason } = request;
  const existing = policyArns.map(policyNameOf);
  const attached = sentenceList([...(policy === undefined ? [] : ['it']), ...existing]);
  const who = sentenceList(attachTo.map(({ type, name }) => `${type} ${name}`));
  const roleNames = sentenceList(roles.map(({ name }) => name));
  const what = [
    ...(roles.length === 0 ? [] : [`makes the ${roles.length === 1 ? 'role' : 'roles'} ${roleNames}`]),
    ...(policy === undefined ? [] : [`creates the policy ${policy.name}`]),
    ...(attachTo.length === 0 || attached === '' ? [] : [`attaches ${attached} to ${who}`]),
  ];
  const whole = sentenceList(what);
  return [
    '#!/bin/sh',
    commentLine(`${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`),
    ...(reason === undefined ? [] : [commentLine(`Reason: ${reason}`)]),
    '#',
    '# It wants the AWS CLI 2.9 or later. Words given to the script, such as --profile dev, go to every call of the AWS CLI.',
    '# It stops at the first error. It can be run again: what is in place stays.',
    ...(roles.length === 0 ? [] : ROLE_COMMENT),
    ...(policy === undefined ? [] : DOCUMENT_COMMENT),
    'set -eu',
  ].join('\n');
}

const ROLE_COMMENT = [
  '# A role that is there already has to be as it shall be; it may have more. Where it has another trust policy or lacks',
  '# something, the script stops; with IF_DIFFERS=mend in front of it, it changes that role.',
];

const DOCUMENT_COMMENT = [
  '# A policy that is there already is compared with the document below. Layout and the order of keys do not count; the order',
  '# in lists does, as does a value that stands in a list of its own: documents that mean the same may be told as different.',
];

/** Nobody may be asked anything, and no pager may wait. */
const BEGINNING = `AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
export AWS_PAGER AWS_CLI_AUTO_PROMPT

say() {
  printf '%s\\n' "$1"
}

stop() {
  printf '%s\\n' "$1" >&2
  exit 1
}

trap '[ $? -eq 0 ] || say "Stopped. What is said to be done above is done; the script can be run again." >&2' EXIT
command -v aws >/dev/null || stop 'The AWS CLI is not installed: https://aws.amazon.com/cli/'`;

/** What the account has; an answer of the AWS CLI on stderr is no part of it. */
const ASK = `# Sets answer to what the AWS CLI says, and to nothing where that does not exist; any other error is told.
ask() {
  if answer=$(aws "$@" 2>/dev/null); then return; fi
  answer=''
  message=$(aws "$@" 2>&1 >/dev/null) || true
  case $message in
    '') stop 'The AWS CLI did not answer at first. Run the script again.' ;;
    *'(NoSuchEntity)'*) ;;
    *) stop "$message" ;;
  esac
}`;

/** The account and its partition come from the caller's ARN, the Region from where the AWS CLI would take it. */
function callerSection({ policy, policyArns }: Request, roles: readonly ExportedRole[]): string {
  const open = new Set<OpenValue>(callerValuesIn([policy?.document, policyArns, ownRoles(roles)]));
  const ofCaller = ['partition', 'aws_account_id', 'dns_suffix'] as const;
  const wantsCaller = policy !== undefined || roles.length > 0 || ofCaller.some(value => open.has(value));
  return [
    ...(wantsCaller ? [CALLER] : []),
    ...(open.has('dns_suffix') ? [DNS_SUFFIX] : []),
    ...(open.has('region') ? [REGION] : []),
  ].join('\n\n');
}

const CALLER = `caller=$(aws "$@" sts get-caller-identity --query=Arn --output=text)
account=\${caller#arn:*:*:*:}
account=\${account%%:*}
partition=\${caller#arn:}
partition=\${partition%%:*}
case $account in
  '' | *[!0-9]*) stop "The caller's ARN cannot be read: $caller" ;;
esac
case $partition in
  '' | *[!a-z-]*) stop "The caller's ARN cannot be read: $caller" ;;
esac
say "Account $account, as $caller"`;

/** Where names of services end otherwise. Source: IAM User Guide, AWS JSON policy elements: Principal. */
const DNS_SUFFIX = `case $partition in
  aws-cn) dns_suffix=amazonaws.com.cn ;;
  *) dns_suffix=amazonaws.com ;;
esac`;

const REGION = `region=\${AWS_REGION:-\${AWS_DEFAULT_REGION:-}}
previous=''
for word in "$@"; do
  case $previous/$word in
    --region/*) region=$word ;;
    */--region=*) region=\${word#--region=} ;;
  esac
  previous=$word
done
[ -n "$region" ] || region=$(aws "$@" configure get region) || region=''
case $region in
  '' | *[!a-z0-9-]*) stop 'Say the Region that it is about: AWS_REGION=eu-west-1, for one.' ;;
esac`;

function attachment({ type, name }: Principal, arn: string, policyName: string): string {
  return [
    `aws "$@" iam attach-${type}-policy --${type}-name=${quoted(name)} --policy-arn=${arn}`,
    `say ${quoted(`${policyName} is attached to ${type} ${name}.`)}`,
  ].join('\n');
}
