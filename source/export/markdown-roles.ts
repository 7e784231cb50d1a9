import { summarizePolicy } from '../policy/summarize/summarize.ts';
import type { RoleKindName } from '../template/role-kind.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import type { ExportedRole } from './exported-role.ts';

/** Where people name a role. Source: API references of Amazon ECS, EventBridge, CodeDeploy and Systems Manager. */
const PLACES: Readonly<Record<RoleKindName, string>> = {
  'task-execution': 'Name it in task definitions, as `executionRoleArn`.',
  task: 'Name it in task definitions, as `taskRoleArn`.',
  instance: 'Start EC2 instances with the instance profile of the same name.',
  'managed-instance':
    'Name the instance profile of the same name in a capacity provider, as `ec2InstanceProfileArn`.',
  anywhere: 'Name it when you register an external instance: `aws ssm create-activation --iam-role`.',
  'service-linked': 'Amazon ECS finds it by itself.',
  'infrastructure-load-balancers':
    'Name it where a service has its load balancers, as `roleArn` in `advancedConfiguration`.',
  'infrastructure-volumes':
    'Name it where a service or a task has its volumes, as `roleArn` in `managedEBSVolume`.',
  'infrastructure-managed-instances': 'Name it in a capacity provider, as `infrastructureRoleArn`.',
  'infrastructure-express': 'Name it in an Express Mode service, as `infrastructureRoleArn`.',
  events: 'Name it in the target of a rule, as `RoleArn`.',
  codedeploy: 'Name it in a deployment group, as `serviceRoleArn`.',
  'legacy-service': 'Name it when you create a service, as `role`.',
};

/** roleList says, in Markdown, which roles Amazon ECS has, what for and where they are named. */
export function roleList(roles: readonly ExportedRole[], plain: (sentence: string) => string): string {
  return roles.map(role => roleItem(role, plain)).join('\n');
}

function roleItem({ kind, name, inlinePolicies }: ExportedRole, plain: (sentence: string) => string): string {
  const sentences = inlinePolicies.flatMap(({ document }) => summarizePolicy(document));
  return [
    `- ${markdownCode(name)} ([${markdownText(kind.title)}](${kind.learnMore})): ${markdownText(kind.purpose)} ${PLACES[kind.kind]}`,
    ...sentences.map(sentence => `  - ${markdownText(plain(sentence))}`),
  ].join('\n');
}
