/** Default quotas of an account (IAM User Guide, IAM and AWS STS quotas), beyond those of policy/limits.ts. */
export const POLICIES_QUOTA = 1500;
export const USERS_QUOTA = 5000;
export const GROUPS_QUOTA = 300;
export const ROLES_QUOTA = 1000;
export const INSTANCE_PROFILES_QUOTA = 1000;
export const ROLES_PER_INSTANCE_PROFILE_QUOTA = 1;
export const GROUPS_PER_USER_QUOTA = 10;
