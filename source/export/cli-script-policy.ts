import { VERSIONS_PER_POLICY_QUOTA } from '../policy/limits.ts';
import type { PolicyRequest } from '../provision/request.ts';
import { asciiJson } from './ascii-json.ts';
import { documentFunction } from './cli-script-document.ts';
import { openWord, quoted, textFunction } from './shell-script.ts';

/** policyTexts are the functions of a script that print what the policy is, and its document. */
export function policyTexts({ name, path, description, tags, document }: PolicyRequest): string {
  // Inside of JSON no value is taken for a flag, or for a file:// that the AWS CLI would read.
  const facts = {
    PolicyName: name,
    Path: path,
    ...(description === '' ? {} : { Description: description }),
    ...(Object.keys(tags).length === 0
      ? {}
      : { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
  };
  return [textFunction('policy_facts', asciiJson(facts)), documentFunction('policy_document', document)].join(
    '\n\n',
  );
}

/** policySection is the part of a script that makes the policy, unless it is there with the same document. */
export function policySection(policy: PolicyRequest): string {
  const { name, path } = policy;
  return [
    `name=${quoted(name)}`,
    `policy_arn=${openWord(`arn:<partition>:iam::<aws_account_id>:policy${path}${name}`)}`,
    FIND,
    `if [ -z "$version" ]; then
  created=$(aws "$@" iam create-policy --cli-input-json "$(policy_facts)" --policy-document="$document" \\
    --query=Policy.Arn --output=text)
  aws "$@" iam wait policy-exists --policy-arn="$policy_arn"
  say "The policy is created: $created"
elif [ "$same" = true ]; then
  say "The policy $name is there already, with this document."
else
${whenDifferent(policy)}
fi`,
  ].join('\n');
}

/** The AWS CLI itself compares: JMESPath knows when two JSON values are equal. */
const FIND = `document=$(policy_document)
ask "$@" iam get-policy --policy-arn="$policy_arn" --query=Policy.DefaultVersionId --output=text
version=$answer
if [ -n "$version" ]; then
  same=$(aws "$@" iam get-policy-version --policy-arn="$policy_arn" --version-id="$version" \\
    --query="PolicyVersion.Document == \\\`$document\\\`" --output=json)
fi`;

function whenDifferent({ ifExists, prune }: PolicyRequest): string {
  if (ifExists !== 'new-version')
    return `  stop "The account has a policy $name already, with another document ($version). It was not changed."`;
  return `  versions=$(aws "$@" iam list-policy-versions --policy-arn="$policy_arn" --query='Versions[].VersionId' --output=text)
  count=0
  oldest=''
  for id in $versions; do
    count=$((count + 1))
    [ "$id" != "$version" ] || continue
    if [ -z "$oldest" ] || [ "\${id#v}" -lt "\${oldest#v}" ]; then oldest=$id; fi
  done
  if [ "$count" -ge ${VERSIONS_PER_POLICY_QUOTA} ]; then
${prune === 'oldest-version' ? PRUNE : FULL}
  fi
  made=$(aws "$@" iam create-policy-version --policy-arn="$policy_arn" --policy-document="$document" \\
    --set-as-default --query=PolicyVersion.VersionId --output=text)
  say "The policy $name has the new default version $made; before it was $version."`;
}

const PRUNE = `    aws "$@" iam delete-policy-version --policy-arn="$policy_arn" --version-id="$oldest"
    say "The version $oldest of the policy $name, its oldest, is deleted."`;

const FULL = `    stop "The policy $name has $count versions, and IAM keeps no more. Delete one that is not used: $oldest is the oldest."`;
