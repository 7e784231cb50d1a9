/** EXAMPLES stand at the end of the help of each command. */
export const EXAMPLES = {
  program: `
Without a command the wizard opens; flags of create given there answer its steps beforehand.

Examples:
  ecs-iam-wizard                          walk through both procedures
  ecs-iam-wizard --sandbox                the same in the built-in practice account
  ecs-iam-wizard create --help            the same without questions
`,
  create: `
Examples:
  ecs-iam-wizard create --template task-list --set cluster_name=web --policy-name WebTaskList --user-name alice
  ecs-iam-wizard create --policy-document policy.json --policy-name WebOperators --require-mfa --dry-run
  ecs-iam-wizard templates task-list | ecs-iam-wizard create --policy-document - --set cluster_name=web --policy-name WebTaskList --yes
`,
  attach: `
Examples:
  ecs-iam-wizard attach --policy-name WebTaskList --user-name alice --user-name bob
  ecs-iam-wizard attach --policy-arn arn:aws:iam::aws:policy/AmazonECS_FullAccess --group-name ecs-operators --yes
`,
  templates: `
Examples:
  ecs-iam-wizard templates
  ecs-iam-wizard templates task-list --set cluster_name=web > policy.json
  ecs-iam-wizard templates cluster-describe-delete --diff
`,
  lint: `
Examples:
  ecs-iam-wizard lint policy.json
  ecs-iam-wizard lint --fail-on warning --output sarif policies/*.json > findings.sarif
  ecs-iam-wizard templates task-run --as-documented | ecs-iam-wizard lint -
`,
} as const;
