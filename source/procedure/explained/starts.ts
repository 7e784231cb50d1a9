const TEMPLATES =
  "Templates are the example policies of the Amazon ECS Developer Guide, brought up to date: today's action names, ARN formats, and the permissions that they need besides.";

/** EXPLAINED_STARTS say what a policy can start from, and where AWS tells more. */
export const EXPLAINED_STARTS = [
  TEMPLATES,
  'An AWS managed policy is kept by AWS and can be attached as it is, or be the beginning of a policy of your own. A customer managed policy is one of your account: it can be the beginning of another one, or be changed by a new version. IAM keeps five versions of a policy; one of them counts, the default version.',
  'A policy document is the JSON of a policy, from a file or pasted.',
  'AWS documentation: Identity-based policy examples for Amazon ECS, Developer Guide; Managed policies and inline policies, IAM User Guide.',
];

/** EXPLAINED_TEMPLATES say what the templates have over the examples that AWS printed, and where AWS tells more. */
export const EXPLAINED_TEMPLATES = [
  TEMPLATES,
  'The printed examples were written over many years: some name actions that do not exist, ARNs of an older form, or lack permissions that the call needs besides. Each change is explained.',
  'AWS documentation: Identity-based policy examples for Amazon ECS, Amazon ECS Developer Guide.',
];

/** EXPLAINED_DOCUMENTS say what a policy document looks like, and where AWS tells more. */
export const EXPLAINED_DOCUMENTS = [
  'A policy document is JSON: {"Version": "2012-10-17", "Statement": [...]}. Unknown elements are kept as they are; what is no JSON, or no policy, is shown by line with what is wrong.',
  'AWS documentation: Grammar of the IAM JSON policy language, IAM User Guide.',
];

/** EXPLAINED_PLACEHOLDERS say what the values of a policy take the place of, and where AWS tells more. */
export const EXPLAINED_PLACEHOLDERS = [
  'Each value takes the place of a placeholder such as <cluster_name> in the policy. * stands for any where the line says so.',
  'An ARN (Amazon Resource Name) names one resource of AWS: arn:partition:service:region:account:resource. Partition, Region and account are those of your credentials unless you change them.',
  'AWS documentation: Amazon Resource Names (ARNs), AWS General Reference.',
];
