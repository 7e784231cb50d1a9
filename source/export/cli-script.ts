import { policyNameOf } from '../policy/arn.ts';
import type { Principal } from '../policy/names.ts';
import type { Request } from '../provision/request.ts';
import { sentenceList } from '../text/words.ts';
import { callerValuesIn, type OpenValue } from './caller-parts.ts';
import { documentNotes, policySection, policyTexts } from './cli-script-policy.ts';
import type { Exported } from './export-format.ts';
import { commentLine, openWord, quoted } from './shell-script.ts';

/** renderCliScript writes a POSIX shell script that makes the same calls with the AWS CLI, and can be run again. */
export function renderCliScript(request: Request): Exported {
  const { policy, policyArns, attachTo } = request;
  const arns = [...(policy === undefined ? [] : ['"$policy_arn"']), ...policyArns.map(openWord)];
  const names = [...(policy === undefined ? [] : [policy.name]), ...policyArns.map(policyNameOf)];
  const text = [
    header(request),
    BEGINNING,
    ...(policy === undefined ? [] : [policyTexts(policy)]),
    callerSection(request),
    ...(policy === undefined ? [] : [policySection(policy)]),
    ...attachTo.map(principal =>
      arns.map((arn, index) => attachment(principal, arn, names[index] ?? '')).join('\n'),
    ),
    "say 'All of it is in place.'",
  ]
    .filter(section => section !== '')
    .join('\n\n');
  return { text: `${text}\n`, notes: policy === undefined ? [] : documentNotes(policy) };
}

function header(request: Request): string {
  const { policy, policyArns, attachTo, reason } = request;
  const existing = policyArns.map(policyNameOf);
  const attached = sentenceList([...(policy === undefined ? [] : ['it']), ...existing]);
  const who = sentenceList(attachTo.map(({ type, name }) => `${type} ${name}`));
  const what = [
    ...(policy === undefined ? [] : [`creates the policy ${policy.name}`]),
    ...(attachTo.length === 0 ? [] : [`attaches ${attached} to ${who}`]),
  ].join(' and ');
  return [
    '#!/bin/sh',
    commentLine(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`),
    ...(reason === undefined ? [] : [commentLine(`Reason: ${reason}`)]),
    '#',
    '# It wants the AWS CLI 2.9 or later. Words given to the script, such as --profile dev, go to every call of the AWS CLI.',
    '# It stops at the first error. It can be run again: what is in place stays.',
    ...(policy === undefined ? [] : DOCUMENT_COMMENT),
    'set -eu',
  ].join('\n');
}

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

/** The account and its partition come from the caller's ARN, the Region from where the AWS CLI would take it. */
function callerSection({ policy, policyArns }: Request): string {
  const open = new Set<OpenValue>(callerValuesIn([policy?.document, policyArns]));
  const wantsCaller = policy !== undefined || open.has('partition') || open.has('aws_account_id');
  return [...(wantsCaller ? [CALLER] : []), ...(open.has('region') ? [REGION] : [])].join('\n\n');
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
  '' | *[!a-z0-9-]*) stop 'Say the Region that the policy is about: AWS_REGION=eu-west-1, for one.' ;;
esac`;

function attachment({ type, name }: Principal, arn: string, policyName: string): string {
  return [
    `aws "$@" iam attach-${type}-policy --${type}-name=${quoted(name)} --policy-arn=${arn}`,
    `say ${quoted(`${policyName} is attached to ${type} ${name}.`)}`,
  ].join('\n');
}
