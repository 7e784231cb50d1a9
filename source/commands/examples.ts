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
  reference: `
Examples:
  ecs-iam-wizard reference RunTask
  ecs-iam-wizard reference 'ecs:Describe*' --output table
  ecs-iam-wizard reference iam:role
  ecs-iam-wizard reference aws: --output json
`,
  lint: `
Examples:
  ecs-iam-wizard lint policy.json
  ecs-iam-wizard lint --fail-on warning --output sarif policies/*.json > findings.sarif
  ecs-iam-wizard templates task-run --as-documented | ecs-iam-wizard lint -
`,
  simulate: `
Examples:
  ecs-iam-wizard simulate --policy-document policy.json --action 'ecs:*Task*' --resource arn:aws:ecs:eu-west-1:123456789012:task/web/0123456789abcdef
  ecs-iam-wizard simulate --user-name alice --action ecs:RunTask --context ecs:cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/web
`,
  try: `
Examples:
  ecs-iam-wizard try --template task-list --set cluster_name=web --sandbox
  ecs-iam-wizard try --policy-arn arn:aws:iam::123456789012:policy/WebTaskList --dry-run
  ecs-iam-wizard try --policy-document policy.json --action ecs:RunTask --resource 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:*' --context ecs:cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/web --yes
`,
  undo: `
Examples:
  ecs-iam-wizard undo                     the last run that wrote something
  ecs-iam-wizard undo 20261121-1403-7f2c --dry-run
`,
  resume: `
Examples:
  ecs-iam-wizard resume                   the last run that has anything left to do
  ecs-iam-wizard resume 20261121-1403-7f2c --yes
`,
  runs: `
Examples:
  ecs-iam-wizard runs
  ecs-iam-wizard runs 20261121-1403-7f2c --output json
`,
} as const;
