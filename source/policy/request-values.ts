import { PARTITION_IDS } from '../reference/partitions.ts';
import { parseArn } from './arn.ts';

/** ACCOUNT_ID is the form of an AWS account id. Source: Account Management Reference. */
export const ACCOUNT_ID = /^\d{12}$/;
/** REGION_NAME is the form of a Region's name, `eu-west-1`; new Regions appear too often for a list. */
export const REGION_NAME = /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/;
/** ECS_NAME is the form of the names of clusters, services, families and containers. Source: Amazon ECS API Reference, CreateCluster and others. */
export const ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/;

/** ECS_ID is the form of the ids that ECS gives: 32 hexadecimal digits, or a UUID on resources from before 2018. Source: Amazon ECS Developer Guide, ARN formats. */
const ECS_ID = /^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** REVISION is the form of a revision of a task definition. Source: Amazon ECS API Reference, TaskDefinition. */
const REVISION = /^[1-9]\d{0,9}$/;

/** regionProblem says why a text cannot be the name of a Region, or nothing. */
export function regionProblem(text: string): string | undefined {
  if (REGION_NAME.test(text)) return undefined;
  return `${JSON.stringify(text)} is no Region. The names of Regions look like eu-west-1.`;
}

/** accountIdProblem says why a text cannot be the id of an account, or nothing. */
export function accountIdProblem(text: string): string | undefined {
  if (ACCOUNT_ID.test(text)) return undefined;
  return 'An account id has exactly 12 digits, like 123456789012.';
}

/** partitionProblem says why a text cannot be a partition, or nothing. */
export function partitionProblem(text: string): string | undefined {
  if (PARTITION_IDS.includes(text)) return undefined;
  return `${JSON.stringify(text)} is no partition. The partitions are ${PARTITION_IDS.join(', ')}.`;
}

/** ecsIdProblem says why a text cannot be an id that ECS gave, or nothing; `*` and `?` stand for what is not known of it. */
export function ecsIdProblem(text: string): string | undefined {
  if (ECS_ID.test(text) || /^(?=.*[*?])[0-9a-f*?-]+$/.test(text)) return undefined;
  return 'An id of ECS has 32 hexadecimal digits, with or without dashes; * stands for any.';
}

/** revisionProblem says why a text cannot be the revision of a task definition, or nothing; `*` alone stands for any. */
export function revisionProblem(text: string): string | undefined {
  if (text === '*' || REVISION.test(text)) return undefined;
  return 'A revision is a whole number from 1 on; * stands for any.';
}

/** clusterArnProblem says why a text cannot be what ecs:cluster is compared with: a full ARN, in which the name may hold `*` and `?`. */
export function clusterArnProblem(text: string): string | undefined {
  const arn = parseArn(text);
  const name = arn?.resource.startsWith('cluster/') ? arn.resource.slice('cluster/'.length) : '';
  const right =
    arn?.service === 'ecs' &&
    PARTITION_IDS.includes(arn.partition) &&
    (arn.region === '*' || REGION_NAME.test(arn.region)) &&
    ACCOUNT_ID.test(arn.account) &&
    ECS_NAME.test(name.replaceAll(/[*?]/g, 'x'));
  if (right) return undefined;
  return 'ecs:cluster is compared with the full ARN of a cluster, like arn:aws:ecs:eu-west-1:123456789012:cluster/web.';
}
