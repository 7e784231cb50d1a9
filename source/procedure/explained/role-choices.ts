/** EXPLAINED_ROLE_CHOICES say which roles a policy lets people pass, and where AWS tells more. */
export const EXPLAINED_ROLE_CHOICES = [
  'Who runs a task hands it roles: the execution role, with which ECS pulls its image and writes its logs, and the task role, with which its containers call AWS. iam:PassRole allows that for the roles that it names.',
  'Listed are the roles of the account that the service can take on, by their trust policies. One that is missing can be made in the same run, before the policy: one plan, one receipt, one undo. Another choice takes it out again.',
  'The list needs iam:ListRoles. Without it the ARN is typed.',
  'AWS documentation: Amazon ECS task execution IAM role, Amazon ECS Developer Guide; Grant a user permissions to pass a role to an AWS service, IAM User Guide.',
];
