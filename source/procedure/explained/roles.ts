/** EXPLAINED_ROLES say what ECS's own roles are for, and where AWS tells more. */
export const EXPLAINED_ROLES = [
  'A role is taken on for a while: by Amazon ECS itself, by your instances, by the containers of your tasks. Without the right one a user who may do everything still cannot run a task.',
  'The trust policy of a role says who takes it on: here always a service of AWS. Policies attached to it say what it may do then.',
  'An instance profile carries a role to EC2 instances; it bears the name of the role.',
  'The service-linked role belongs to ECS, which alone can change it. The legacy service scheduler role did its work before; only services made in those days need it.',
  'A role that is there already is left as it is, unless you say that it shall be changed.',
  'AWS documentation: IAM roles for Amazon ECS; Using service-linked roles for Amazon ECS, Amazon ECS Developer Guide.',
];

/** EXPLAINED_DIFFERENT_ROLES say what mending a role changes, and where AWS tells more. */
export const EXPLAINED_DIFFERENT_ROLES = [
  'The account has a role of this name that is not as Amazon ECS needs it. It may serve something else: look before you change it, or give yours another name.',
  'Mending writes the trust policy anew and adds what is missing. What the role has besides stays, and the receipt keeps what was there, so that it can be put back.',
  'AWS documentation: Update a role trust policy, IAM User Guide.',
];

/** EXPLAINED_ROLE_DETAILS say what the roles of tasks may be given besides, and where AWS tells more. */
export const EXPLAINED_ROLE_DETAILS = [
  'The task execution role pulls images and writes logs before and beside the containers. Credentials of private registries and values that containers get as secrets are read with it too: each ARN here becomes the least statement for it.',
  'A KMS key has to be named only where secrets or parameters are encrypted with a key of your own.',
  'The task role is what the containers themselves call AWS with. It may stay without permissions until your programs need some.',
  'AWS documentation: Amazon ECS task execution IAM role; Amazon ECS task IAM role, Amazon ECS Developer Guide.',
];

/** EXPLAINED_ROLE_NAMES say how a role may be called, and where AWS tells more. */
export const EXPLAINED_ROLE_NAMES = [
  'Each role has the name that the guide and the console of Amazon ECS give it. Another name is as good: task definitions and services name the role by its ARN (Amazon Resource Name).',
  'Permissions to pass a role (iam:PassRole) often hang on its name; who passes the role has to be allowed the new one.',
  'AWS documentation: IAM names and character limits, IAM User Guide; IAM roles for Amazon ECS, Amazon ECS Developer Guide.',
];
