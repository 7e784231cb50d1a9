/** EXPLAINED_PROFILES say what a profile of the AWS CLI is, and where AWS tells more. */
export const EXPLAINED_PROFILES = [
  'A profile names a source of credentials and a Region, in ~/.aws/config and ~/.aws/credentials. Choosing one changes neither file.',
  'A role is an identity that others take on for a while (sts:AssumeRole). A profile with a role signs in as another profile first, then as the role.',
  'Single sign-on is that of IAM Identity Center: its session ends after some hours, and aws sso login begins it anew.',
  'AWS documentation: Configuration and credential file settings, AWS CLI User Guide.',
];

/** EXPLAINED_MANAGED_POLICIES say what becomes of the versions of a managed policy, and of copies, and where AWS tells more. */
export const EXPLAINED_MANAGED_POLICIES = [
  'A managed policy has versions, five at most; the default version is the one that counts for everybody to whom the policy is attached. A new version becomes the default one, and the version before stays, so that it can be gone back to.',
  'A policy that starts from another one is a copy: what AWS or others change there later does not reach it.',
  'AWS documentation: Versioning IAM policies, IAM User Guide.',
];

/** EXPLAINED_POLICY_NAMES say what name, path, description and tags of a policy are for, and where AWS tells more. */
export const EXPLAINED_POLICY_NAMES = [
  'The name is unique in the account, whatever its path and capital letters. The path groups policies, so that other policies can speak of them together; / is usual.',
  'The description cannot be changed later. Tags are pairs of key and value, such as team=web.',
  'A policy whose name is taken can get a new version: the document becomes its default version, which counts for everybody to whom it is attached. The version before is kept.',
  'AWS documentation: CreatePolicy and CreatePolicyVersion, IAM API Reference.',
];

/** EXPLAINED_CONDITION_KEYS say what a condition key is, and where AWS tells more. */
export const EXPLAINED_CONDITION_KEYS = [
  'A condition key is something that AWS knows of a request: who makes it, from where, about which cluster. Keys that begin with aws: can be in requests to every service, keys that begin with ecs: in requests to Amazon ECS.',
  'A key that ends in ${TagKey} is completed with the key of a tag: aws:ResourceTag/team.',
  'AWS documentation: Condition keys for Amazon ECS, Service Authorization Reference; AWS global condition context keys, IAM User Guide.',
];

/** EXPLAINED_CONDITION_OPERATORS say how a condition compares, and where AWS tells more. */
export const EXPLAINED_CONDITION_OPERATORS = [
  'The operator says how the value of the request is compared with those of the condition. With Equals it must be one of them letter by letter, with Like * and ? stand for other characters, with Not it must be none of them.',
  'IfExists lets requests pass that do not carry the key. ForAnyValue and ForAllValues are for keys that have several values in a request: one of them, or every one, must be among those of the condition.',
  'AWS documentation: IAM JSON policy elements: Condition operators, IAM User Guide.',
];
