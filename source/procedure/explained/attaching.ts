/** EXPLAINED_PRINCIPALS say who can get a policy, and where AWS tells more. */
export const EXPLAINED_PRINCIPALS = [
  'A principal is who gets the policy: a user, a group of users, or a role that people or services take on for a while.',
  'Users of a group get what the group has: who joins it gets the policy, who leaves loses it. So a group is easier to keep in order than single users, and AWS advises it.',
  'AWS documentation: IAM identities (users, groups, and roles); Adding and removing IAM identity permissions, IAM User Guide.',
];

const ROOM =
  'Every user, group and role holds ten managed policies, unless the account has another quota. What somebody has already is left as it is.';

/** EXPLAINED_ROOM say how many policies a principal holds, and where AWS tells more. */
export const EXPLAINED_ROOM = [ROOM, 'AWS documentation: IAM and AWS STS quotas, IAM User Guide.'];

/** EXPLAINED_ATTACHED_POLICIES say whose policies can be attached, and how many, and where AWS tells more. */
export const EXPLAINED_ATTACHED_POLICIES = [
  'A managed policy stands by itself and is attached to as many users, groups and roles as you like. Customer managed policies are your own; AWS managed policies are kept and changed by AWS, and may allow more than you want.',
  'Policies of service-linked roles belong to an AWS service, and IAM attaches them to nobody else.',
  ROOM,
  'AWS documentation: Managed policies and inline policies; IAM and AWS STS quotas, IAM User Guide.',
];

/** EXPLAINED_NAME_LISTS say how names in a pasted list are read, and where AWS tells more. */
export const EXPLAINED_NAME_LISTS = [
  'Each name is looked for among the users, then the groups and roles of the account; group:ops or role:deploy says which is meant. An ARN (Amazon Resource Name) names one of them whole, with its account and path.',
  'A list may have one name a line, commas or blanks between, or be CSV with the columns type and name.',
  'AWS documentation: IAM identifiers, IAM User Guide.',
];
