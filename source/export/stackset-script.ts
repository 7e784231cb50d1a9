import { safeLine } from '../text/safe-text.ts';
import { type MadeNames, pronounsOf, titleOf } from './export-title.ts';
import { commentLine, quoted, textFunction } from './shell-script.ts';
import type { StackSetTargets } from './stackset-targets.ts';

/** Characters of the description of a stack set. Source: CloudFormation API Reference, CreateStackSet. */
const DESCRIPTION_LENGTH = 1024;

/** What a script for a stack set says besides doing. */
export interface StackSetWords {
  readonly made: MadeNames;
  readonly reason: string | undefined;
  /** What the stack set leaves to do. */
  readonly comments: readonly string[];
}

/** stackSetScript is a POSIX shell script that makes a stack set of a template, or brings it up to date, and waits for it. */
export function stackSetScript(template: string, targets: StackSetTargets, words: StackSetWords): string {
  const sections = [
    header(words),
    settings(targets, words.made),
    textFunction('stack_template', template.trimEnd()),
    FUNCTIONS,
    STACK_SET,
    STACKS,
    report(words.made),
  ];
  return `${sections.join('\n\n')}\n`;
}

function header({ made, reason, comments }: StackSetWords): string {
  const { noun, pronoun } = pronounsOf(made);
  return [
    '#!/bin/sh',
    commentLine(`${titleOf(made)} for the accounts of an organization, exported by ecs-iam-wizard.`),
    ...(reason === undefined ? [] : [commentLine(`Reason: ${reason}`)]),
    '#',
    '# It wants the AWS CLI 2, and the rights of the management account: CALL_AS=DELEGATED_ADMIN in front of the script is for',
    '# a delegated administrator. Words given to the script, such as --profile dev, go to every call of the AWS CLI.',
    '# Once in an organization: aws cloudformation activate-organizations-access',
    `# Accounts that join get ${noun} by themselves, those that leave lose ${pronoun}; the management account never gets ${pronoun}.`,
    `# ${neededWords(made)}The script can be run again: it brings what is there up to date.`,
    '# It goes from account to account, up to the first that fails. To go to all of them at once, put in front of it:',
    '# OPERATION_PREFERENCES=FailureTolerancePercentage=100,MaxConcurrentPercentage=100',
    ...comments.map(commentLine),
    'set -eu',
  ].join('\n');
}

function neededWords({ policy, roles = [] }: MadeNames): string {
  if (policy === undefined) return '';
  return `Groups and ${roles.length === 0 ? 'roles' : 'other roles'} have to exist in every account. `;
}

function settings({ name, organizationalUnits, homeRegion }: StackSetTargets, made: MadeNames): string {
  return [
    `stack_set=${quoted(name)}`,
    `description=${quoted(descriptionOf(made))}`,
    `organizational_units=${quoted(organizationalUnits.join(' '))}`,
    '# IAM is the same in all Regions: the stacks live in one only.',
    `home_region=${quoted(homeRegion)}`,
    'call_as=${CALL_AS:-SELF}',
    'preferences=${OPERATION_PREFERENCES:-FailureToleranceCount=0,MaxConcurrentCount=1}',
    "AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off",
    'export AWS_PAGER AWS_CLI_AUTO_PROMPT',
  ].join('\n');
}

/** A stack set is known again by it: that of a policy whatever roles it has beside it. */
function descriptionOf({ policy, roles = [] }: MadeNames): string {
  const title = titleOf({ policy, roles: policy === undefined ? roles : [] });
  return safeLine(title).slice(0, DESCRIPTION_LENGTH);
}

/** The words of the script follow those of the functions. */
const FUNCTIONS = `say() {
  printf '%s\\n' "$1"
}

stop() {
  printf '%s\\n' "$1" >&2
  exit 1
}

wait_for() {
  operation=$1
  shift
  while :; do
    status=$(aws "$@" cloudformation describe-stack-set-operation --stack-set-name="$stack_set" --operation-id="$operation" \\
      --query=StackSetOperation.Status --output=text --call-as="$call_as" --region="$home_region")
    case $status in
      SUCCEEDED) return ;;
      QUEUED | RUNNING | STOPPING) sleep "\${POLL_SECONDS:-5}" ;;
      *) break ;;
    esac
  done
  aws "$@" cloudformation list-stack-set-operation-results --stack-set-name="$stack_set" --operation-id="$operation" \\
    --query="Summaries[?Status!='SUCCEEDED'].[Account,Status,StatusReason]" --output=text --call-as="$call_as" \\
    --region="$home_region" >&2
  stop "The operation $operation ended as $status, in the accounts above."
}

command -v aws >/dev/null || stop 'The AWS CLI is not installed: https://aws.amazon.com/cli/'`;

/** A stack set that holds something else is left alone: with another template its stacks would lose what they have. */
const STACK_SET = `units=''
if answer=$(aws "$@" cloudformation describe-stack-set --stack-set-name="$stack_set" \\
  --query="join(' / ', [not_null(StackSet.Description, ''), join(' ', not_null(StackSet.OrganizationalUnitIds, \\\`[]\\\`))])" \\
  --output=text --call-as="$call_as" --region="$home_region" 2>&1); then
  case $answer in
    *"$description / "*) units=\${answer##*"$description / "} ;;
    *) stop "The stack set $stack_set is there already, for something else (\${answer% / *}). Export again with another --stack-set-name." ;;
  esac
  say "The stack set $stack_set is there and is brought up to date."
  operation=$(aws "$@" cloudformation update-stack-set --stack-set-name="$stack_set" --description="$description" \\
    --template-body="$(stack_template)" --permission-model=SERVICE_MANAGED --capabilities=CAPABILITY_NAMED_IAM \\
    --auto-deployment=Enabled=true,RetainStacksOnAccountRemoval=false --operation-preferences="$preferences" \\
    --query=OperationId --output=text --call-as="$call_as" --region="$home_region")
  wait_for "$operation" "$@"
else
  case $answer in
    *StackSetNotFoundException*) ;;
    *) stop "$answer" ;;
  esac
  aws "$@" cloudformation create-stack-set --stack-set-name="$stack_set" --description="$description" \\
    --template-body="$(stack_template)" --permission-model=SERVICE_MANAGED --capabilities=CAPABILITY_NAMED_IAM \\
    --auto-deployment=Enabled=true,RetainStacksOnAccountRemoval=false \\
    --call-as="$call_as" --region="$home_region" >/dev/null
  say "The stack set $stack_set is created."
fi`;

const STACKS = `missing=''
for unit in $organizational_units; do
  case " $units " in
    *" $unit "*) ;;
    *) missing=$missing\${missing:+,}$unit ;;
  esac
done
for unit in $units; do
  case " $organizational_units " in
    *" $unit "*) ;;
    *) say "The accounts of $unit have it too, and keep it: this script does not name them." ;;
  esac
done

if [ -n "$missing" ]; then
  say "Its stacks go to the accounts of $missing."
  operation=$(aws "$@" cloudformation create-stack-instances --stack-set-name="$stack_set" \\
    --deployment-targets=OrganizationalUnitIds="$missing" --regions "$home_region" \\
    --operation-preferences="$preferences" --query=OperationId --output=text \\
    --call-as="$call_as" --region="$home_region")
  wait_for "$operation" "$@"
fi`;

function report(made: MadeNames): string {
  return `say 'These accounts have ${pronounsOf(made).noun}:'
aws "$@" cloudformation list-stack-instances --stack-set-name="$stack_set" \\
  --query='Summaries[].[Account,StackInstanceStatus.DetailedStatus]' --output=text --call-as="$call_as" --region="$home_region"`;
}
