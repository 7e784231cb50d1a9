/** EXPLAINED_STATEMENTS say what statements, actions, resources and conditions are, and where AWS tells more. */
export const EXPLAINED_STATEMENTS = [
  'A statement allows or denies actions on resources, when its conditions are met. What no statement allows is denied; a Deny outweighs every Allow.',
  'An action is one call of the AWS API, such as ecs:RunTask; a resource is what it works on, named by its ARN. A request condition limits when the statement counts: with MFA, from an address range, within a time.',
  'Effect says whether the statement allows or denies. The order of statements means nothing to IAM; put them so that they read well.',
  'AWS documentation: IAM JSON policy elements reference, IAM User Guide.',
];

/** EXPLAINED_SERVICES say what the services of AWS have to do with actions, and where AWS tells more. */
export const EXPLAINED_SERVICES = [
  'Every AWS service has actions of its own, which begin with its prefix: ecs in ecs:RunTask. A statement may name actions of several services.',
  'Amazon ECS runs containers; iam:PassRole, which many ECS actions need besides, belongs to the service IAM and is offered by itself where it is needed.',
  'AWS documentation: Actions, resources, and condition keys for AWS services, Service Authorization Reference.',
];

/** EXPLAINED_ACTIONS say what the access levels of actions mean, and where AWS tells more. */
export const EXPLAINED_ACTIONS = [
  'Actions are grouped by access level: List and Read look, Write changes, Tagging changes tags, Permissions management changes who may do what.',
  'Some actions take resources, so that they can be limited to some; others count for the whole account and take * only.',
  'A wildcard such as Describe* stands for all actions whose names begin so, those that AWS adds later too. Spelled out, it gives way to the actions that it stands for today.',
  'AWS documentation: Actions, resources, and condition keys, Service Authorization Reference.',
];

/** EXPLAINED_WILDCARDS say which actions a wildcard stands for, and where AWS tells more. */
export const EXPLAINED_WILDCARDS = [
  'A wildcard names several actions at once: Describe* those whose names begin with Describe, *Task* those that have Task in them; ? stands for one character. Before the colon stands the service, which cannot hold a wildcard.',
  'It is shorter than naming each action, and it grows: an action that AWS adds later is covered when its name fits.',
  'AWS documentation: IAM JSON policy elements: Action, IAM User Guide.',
];

/** EXPLAINED_COMPANIONS say why some actions need another one beside them, and where AWS tells more. */
export const EXPLAINED_COMPANIONS = [
  'Some actions of Amazon ECS only work together with another one. To run a task with roles, for example, a person must also be allowed to pass these roles (iam:PassRole).',
  'Each becomes a statement of its own behind this one; values that only you know are asked for afterwards, among the parameters.',
  'AWS documentation: Actions, resources, and condition keys for Amazon Elastic Container Service, Service Authorization Reference.',
];

/** EXPLAINED_JSON say what the JSON of the policy in hand is, and where AWS tells more. */
export const EXPLAINED_JSON = [
  'This is the policy document itself, in the form that IAM keeps. A name in angle brackets is a placeholder: its value is put in when the policy is written.',
  'AWS documentation: IAM JSON policy elements reference, IAM User Guide.',
];
