/** EXPLAINED_CHECKS say what checking a policy finds, and where AWS tells more. */
export const EXPLAINED_CHECKS = [
  'A check looks for mistakes that IAM would refuse, for what makes a policy weaker than it looks, and for what does nothing; most can be mended at once. It also answers what the policy would allow. Nothing is written to the account.',
  'A customer managed policy is one of your account, an AWS managed policy is kept by AWS. Of a managed policy the default version is checked: the one that counts.',
  'AWS documentation: Validating IAM policies, IAM User Guide.',
];

/** EXPLAINED_FINDINGS say how findings are graded and what the summary is, and where AWS tells more. */
export const EXPLAINED_FINDINGS = [
  'Findings are graded as IAM Access Analyzer does: an error is refused by IAM or has no effect, a security warning allows more than is safe, a warning may not mean what it says, a suggestion can be left. ecs-iam-wizard lint --explain CODE tells what a code means, with an example.',
  'The summary by service is that of the console: access levels, resources and request conditions of each service.',
  'AWS documentation: Creating IAM policies (console), and IAM Access Analyzer policy validation, IAM User Guide.',
];

/** EXPLAINED_CHECKED_POLICIES say what can become of a policy that was checked, and where AWS tells more. */
export const EXPLAINED_CHECKED_POLICIES = [
  'A checked policy can be the start of a new one, or a new version of the policy that it came from; nothing is written before the final review of that. A managed policy keeps five versions at most, and the default version is the one that counts.',
  'A saved file holds the document as it stands now. A file that is there already is replaced only when you say so.',
  'AWS documentation: Versioning IAM policies, IAM User Guide.',
];

/** EXPLAINED_DECISIONS say what a policy is asked, and what is left out of its answer, and where AWS tells more. */
export const EXPLAINED_DECISIONS = [
  'This asks the policy alone: what it would decide about one action on one resource, in a request that says these condition keys and nothing else. Other policies, permissions boundaries, service control policies and policies of resources can decide otherwise.',
  'Everything is denied that no statement allows; a Deny outweighs every Allow. A condition key is something that a request says of itself, such as aws:SourceIp; empty ones are not said.',
  'AWS documentation: Policy evaluation logic, IAM User Guide.',
];
