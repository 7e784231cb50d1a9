import type { PrincipalRow } from './principal-row.ts';
import type { Written } from './written.ts';

/** A role with its trust policy, as ListRoles and GetRole show it. */
export interface RoleRow extends PrincipalRow {
  readonly description: string;
  /** The text of its trust policy, decoded. */
  readonly trust: string;
}

/** A role that is to be made. */
export interface NewRole {
  readonly name: string;
  /** With a slash at both ends. */
  readonly path: string;
  readonly description: string;
  /** The trust policy as it is sent, minified. */
  readonly trust: string;
}

/** Roles are the roles of an account with what only roles have. Every method throws a Failure whose sentence a person can read. */
export interface Roles {
  /** All of them, page by page. */
  all(): AsyncIterable<readonly RoleRow[]>;
  /** Nothing when there is no such role. */
  find(name: string): Promise<RoleRow | undefined>;
  /** Names of inline policies; nothing when there is no such role. */
  inlinePolicies(roleName: string): Promise<readonly string[] | undefined>;
  /** The text of an inline policy, decoded; nothing when there is none of that name. */
  inlinePolicyText(roleName: string, policyName: string): Promise<string | undefined>;
  /** Names of the roles in an instance profile, at most one; nothing when there is no such profile. */
  instanceProfile(name: string): Promise<readonly string[] | undefined>;
  /** Names of the instance profiles that a role is in; nothing when there is no such role. */
  instanceProfilesOf(roleName: string): Promise<readonly string[] | undefined>;
  create(role: NewRole): Promise<Written>;
  /** Makes the role that a service like `ecs.amazonaws.com` works with; IAM gives it its name. */
  createLinked(service: string): Promise<Written>;
  updateTrust(roleName: string, trust: string): Promise<Written>;
  putPolicy(roleName: string, policyName: string, document: string): Promise<Written>;
  deletePolicy(roleName: string, policyName: string): Promise<Written>;
  createProfile(name: string): Promise<Written>;
  addToProfile(profile: string, roleName: string): Promise<Written>;
  removeFromProfile(profile: string, roleName: string): Promise<Written>;
  deleteProfile(name: string): Promise<Written>;
  /** IAM refuses it for a role that has policies or stands in an instance profile. */
  delete(name: string): Promise<Written>;
  /** Asks IAM to delete a service-linked role and waits until it has; it throws a Failure where the service still uses the role. */
  deleteLinked(name: string): Promise<Written>;
}
