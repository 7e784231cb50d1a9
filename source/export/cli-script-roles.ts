import { asciiJson } from './ascii-json.ts';
import { documentFunction } from './cli-script-document.ts';
import type { ExportedRole } from './exported-role.ts';
import { commentLine, openWord, quoted, textFunction } from './shell-script.ts';

/** roleTexts are the functions of a script that print what a role is, and its documents. */
export function roleTexts({ kind, name, trust, inlinePolicies }: ExportedRole, index: number): string {
  if (kind.serviceLinked) return '';
  const prefix = prefixOf(index);
  const facts = { RoleName: name, Path: kind.path, Description: kind.description };
  return [
    textFunction(`${prefix}_facts`, asciiJson(facts)),
    documentFunction(`${prefix}_trust`, trust),
    ...inlinePolicies.map(({ document }, at) => documentFunction(`${prefix}_policy_${at + 1}`, document)),
  ].join('\n\n');
}

/** roleFunctions are what roles of a script have in common, as far as these need it. */
export function roleFunctions(roles: readonly ExportedRole[]): string {
  const own = roles.filter(({ kind }) => !kind.serviceLinked);
  return [
    ...(own.length > 0 ? [MAY_CHANGE, MAKE_ROLE] : []),
    ...(own.some(({ managedPolicies }) => managedPolicies.length > 0) ? [ATTACH_POLICY] : []),
    ...(own.some(({ inlinePolicies }) => inlinePolicies.length > 0) ? [GIVE_POLICY] : []),
    ...(own.some(({ kind }) => kind.instanceProfile) ? [FILL_PROFILE] : []),
  ].join('\n\n');
}

/** roleSection is the part of a script that makes a role, unless it is there, and gives it what it lacks. */
export function roleSection(role: ExportedRole, index: number): string {
  const { kind, name, managedPolicies, inlinePolicies, ifDiffers } = role;
  const prefix = prefixOf(index);
  const head = [commentLine(`${kind.title}: ${kind.purpose}`), `role=${quoted(name)}`];
  if (kind.serviceLinked) return [...head, linkedRole(kind.service)].join('\n');
  return [
    ...head,
    `if_differs=${ifDiffers === 'mend' ? 'mend' : '${IF_DIFFERS:-fail}'}`,
    `make_role "$(${prefix}_facts)" "$(${prefix}_trust)" "$@"`,
    ...managedPolicies.map(arn => `attach_policy ${openWord(arn)} "$@"`),
    ...inlinePolicies.map(
      (policy, at) => `give_policy ${quoted(policy.name)} "$(${prefix}_policy_${at + 1})" "$@"`,
    ),
    ...(kind.instanceProfile ? ['fill_profile "$@"'] : []),
  ].join('\n');
}

function prefixOf(index: number): string {
  return `role_${index + 1}`;
}

/** IAM refuses to make one that is there. */
function linkedRole(service: string): string {
  return `ask "$@" iam get-role --role-name="$role" --query=Role.Arn --output=text
if [ -n "$answer" ]; then
  say "The service-linked role $role is there already."
else
  created=$(aws "$@" iam create-service-linked-role --aws-service-name=${quoted(service)} --query=Role.Arn --output=text)
  say "The service-linked role is created: $created"
fi`;
}

/** What is made in the same run may be changed, and what is there with consent. */
const MAY_CHANGE = `may_change() {
  [ "$if_differs" = mend ] ||
    stop "The account has a role $role already, $1. It was not changed; IF_DIFFERS=mend in front of the script has it changed."
}`;

/** The AWS CLI itself compares: JMESPath knows when two JSON values are equal. Names of statements and the version do not count. */
const MAKE_ROLE = `make_role() {
  facts=$1
  trust=$2
  shift 2
  statements='Statement[].[Effect, Principal, Action, Condition]'
  ask "$@" iam get-role --role-name="$role" \\
    --query="Role.AssumeRolePolicyDocument.$statements == \\\`$trust\\\`.$statements" --output=json
  if [ -z "$answer" ]; then
    created=$(aws "$@" iam create-role --cli-input-json "$facts" --assume-role-policy-document="$trust" \\
      --query=Role.Arn --output=text)
    aws "$@" iam wait role-exists --role-name="$role"
    say "The role is created: $created"
    if_differs=mend
  elif [ "$answer" = true ]; then
    say "The role $role is there already, with this trust policy."
  else
    may_change 'with another trust policy'
    aws "$@" iam update-assume-role-policy --role-name="$role" --policy-document="$trust"
    say "The trust policy of the role $role is changed."
  fi
}`;

const ATTACH_POLICY = `attach_policy() {
  arn=$1
  shift
  ask "$@" iam list-attached-role-policies --role-name="$role" \\
    --query="AttachedPolicies[?PolicyArn=='$arn'].PolicyArn" --output=text
  if [ -n "$answer" ]; then
    say "\${arn##*/} is attached to the role $role already."
  else
    may_change "without \${arn##*/}"
    aws "$@" iam attach-role-policy --role-name="$role" --policy-arn="$arn"
    say "\${arn##*/} is attached to role $role."
  fi
}`;

const GIVE_POLICY = `give_policy() {
  inline=$1
  permissions=$2
  shift 2
  ask "$@" iam get-role-policy --role-name="$role" --policy-name="$inline" \\
    --query="PolicyDocument == \\\`$permissions\\\`" --output=json
  if [ "$answer" = true ]; then
    say "The role $role has the inline policy $inline already."
  else
    if [ -n "$answer" ]; then how='with another'; else how='without the'; fi
    may_change "$how inline policy $inline"
    aws "$@" iam put-role-policy --role-name="$role" --policy-name="$inline" --policy-document="$permissions"
    say "The role $role has the inline policy $inline."
  fi
}`;

const FILL_PROFILE = `fill_profile() {
  ask "$@" iam get-instance-profile --instance-profile-name="$role" \\
    --query="join(' ', InstanceProfile.[InstanceProfileName, Roles[].RoleName][])" --output=text
  case $answer in
    *" $role")
      say "The role $role is in its instance profile already."
      return
      ;;
    *' '*) stop "The instance profile $role holds another role, \${answer#* }. It was not changed." ;;
  esac
  may_change 'without an instance profile'
  if [ -z "$answer" ]; then
    aws "$@" iam create-instance-profile --instance-profile-name="$role" --output=text >/dev/null
    aws "$@" iam wait instance-profile-exists --instance-profile-name="$role"
    say "The instance profile $role is created."
  fi
  aws "$@" iam add-role-to-instance-profile --instance-profile-name="$role" --role-name="$role"
  say "The role $role is in its instance profile."
}`;
