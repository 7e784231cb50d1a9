import { parseArn } from '../arn.ts';
import type { ConditionValue } from '../document.ts';
import type { Located } from '../statement-view.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/** A resource with no cluster between type and id; a star could cross the slash, and a variable could hold it. */
const WITHOUT_CLUSTER = /^(task|container-instance|service)\/([^/*?$]+)$/;

const MODERN: Readonly<Record<string, string>> = {
  task: 'task/CLUSTER/TASK-ID',
  'container-instance': 'container-instance/CLUSTER/INSTANCE-ID',
  service: 'service/CLUSTER/SERVICE',
};

/**
 * checkOldEcsArn finds ARNs of tasks, container instances and services as they were before they held the cluster: ECS has made
 * none since 2021-04-01, when accounts could no longer opt out. Source: Amazon ECS Developer Guide, Amazon Resource Names and IDs.
 */
export function checkOldEcsArn({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement =>
    [
      ...statement.resources,
      ...statement.notResources,
      ...statement.conditions.flatMap(condition => condition.values),
    ].flatMap(oldArn),
  );
}

function oldArn(place: Located<ConditionValue>): Finding[] {
  const arn = parseArn(String(place.value));
  if (arn?.service !== 'ecs') return [];
  const type = WITHOUT_CLUSTER.exec(arn.resource)?.[1];
  if (type === undefined) return [];
  const message = `This is the ARN of a ${type.replace('-', ' ')} as ECS wrote it until 2021, without the cluster, and matches none of today: write ${MODERN[type]}.`;
  return [finding('OLD_ECS_ARN_FORMAT', { ...at(place), message })];
}
