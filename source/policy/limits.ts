/** Limits of the IAM API: the service model (lengths, patterns) and the quotas page. Quotas here are defaults: an account's own come from GetAccountSummary. */
export const POLICY_NAME_LENGTH = 128;
export const USER_NAME_LENGTH = 64;
export const ROLE_NAME_LENGTH = 64;
export const GROUP_NAME_LENGTH = 128;
export const INSTANCE_PROFILE_NAME_LENGTH = 128;
export const PATH_LENGTH = 512;
export const DESCRIPTION_LENGTH = 1000;
export const TAGS_PER_POLICY = 50;
export const TAG_KEY_LENGTH = 128;
export const TAG_VALUE_LENGTH = 256;
/** Characters of a managed policy, white space not counted. */
export const POLICY_SIZE_QUOTA = 6144;
/** Characters of the PolicyDocument parameter, white space included. */
export const POLICY_DOCUMENT_LENGTH = 131_072;
/** Characters of all inline policies of a role together, white space not counted. */
export const ROLE_INLINE_SIZE_QUOTA = 10_240;
/** Characters of a role's trust policy, white space not counted; an account may have asked for more. */
export const TRUST_POLICY_SIZE_QUOTA = 2048;
export const ATTACHED_POLICIES_QUOTA = 10;
export const VERSIONS_PER_POLICY_QUOTA = 5;
export const PAGE_SIZE_MAX = 1000;
export const PAGE_SIZE_DEFAULT = 100;

/** Names of policies, users, groups and roles. */
export const NAME_PATTERN = /^[\w+=,.@-]+$/;
/** Path of a policy (stricter than the path of a user, group or role). */
export const POLICY_PATH_PATTERN = /^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/;
/** Path of a user, group or role: `/`, or anything printable between two slashes. */
export const PRINCIPAL_PATH_PATTERN = /^(\/|\/[\u0021-\u007E]+\/)$/;
/** Id of a version of a policy (type policyVersionIdType of the service model). */
export const VERSION_ID_PATTERN = /^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/;
export const DOCUMENT_PATTERN = /^[\u0009\u000A\u000D\u0020-\u00FF]+$/;
export const TAG_PATTERN = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
