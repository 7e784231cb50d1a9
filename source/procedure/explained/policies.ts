/** EXPLAINED_POLICY_KINDS say whose managed policies are, and where AWS tells more. */
export const EXPLAINED_POLICY_KINDS = [
  'An AWS managed policy is kept by AWS, the same for everybody; a customer managed policy is one of your account. Either can be the beginning of a policy of your own.',
  'AWS documentation: Managed policies and inline policies, IAM User Guide.',
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
