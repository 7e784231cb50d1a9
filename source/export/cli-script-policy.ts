import type { PolicyDocument } from '../policy/document.ts';
import { POLICY_SIZE_QUOTA, VERSIONS_PER_POLICY_QUOTA } from '../policy/limits.ts';
import type { PolicyRequest } from '../provision/request.ts';
import { asciiJson, latinJson } from './ascii-json.ts';
import { callerValuesIn } from './caller-parts.ts';
import { openWord, quoted, SHELL_VARIABLES, textFunction } from './shell-script.ts';

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
  const open = callerValuesIn(document).map(value => `-e "s/<${value}>/$${SHELL_VARIABLES[value]}/g"`);
  return [
    textFunction('policy_facts', asciiJson(facts)),
    textFunction(
      'policy_document',
      documentText(document),
      open.length === 0 ? 'cat' : `sed ${open.join(' ')}`,
    ),
  ].join('\n\n');
}

/** documentNotes say what the document wants of the place where the script is run. */
export function documentNotes({ document }: PolicyRequest): string[] {
  if (documentText(document) === asciiJson(document)) return [];
  return [
    'The document is too long for IAM with its letters beyond ASCII written as escapes, so they stand in the script as they are: run it where the locale is UTF-8.',
  ];
}

/** An escape is sent as six characters where a letter is one, which a document close to the quota of IAM cannot afford. */
function documentText(document: PolicyDocument): string {
  const text = asciiJson(document);
  return text.replace(/\s/g, '').length <= POLICY_SIZE_QUOTA ? text : latinJson(document);
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
default_version() {
  aws "$@" iam get-policy --policy-arn="$policy_arn" --query=Policy.DefaultVersionId --output=text
}
if version=$(default_version "$@" 2>/dev/null); then
  same=$(aws "$@" iam get-policy-version --policy-arn="$policy_arn" --version-id="$version" \\
    --query="PolicyVersion.Document == \\\`$document\\\`" --output=json)
else
  # No policy is one reason; any other one is told.
  version=''
  message=$(default_version "$@" 2>&1 >/dev/null) || true
  case $message in
    '') stop 'The AWS CLI did not answer at first. Run the script again.' ;;
    *'(NoSuchEntity)'*) ;;
    *) stop "$message" ;;
  esac
fi`;

function whenDifferent({ ifExists, prune }: PolicyRequest): string {
  if (ifExists !== 'new-version')
    return `  stop "The account has a policy $name already, with another document ($version). Nothing was changed."`;
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
