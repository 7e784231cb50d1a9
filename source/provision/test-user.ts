import type { Identity } from '../account/account.ts';
import { formatArn } from '../policy/arn.ts';
import type { RunUser } from './run.ts';

/** TEST_PATH is the path of users and policies that are made for a try, so that permissions can end there. */
export const TEST_PATH = '/ecs-iam-wizard-test/';

/** testName is the name of the user of a try, and of the policy that is made for it: it tells the program and the run. */
export function testName(runId: string): string {
  return `ecs-iam-wizard-try-${runId}`;
}

/** testTags say what for, and by which run; undo tells by them whose user it is. */
export function testTags(runId: string): Record<string, string> {
  return { purpose: 'to try a policy with ecs-iam-wizard', 'ecs-iam-wizard-run': runId };
}

/** testUser is the user of a try, as it will stand in the account. */
export function testUser(runId: string, { partition, id }: Identity): RunUser {
  const name = testName(runId);
  const resource = `user${TEST_PATH}${name}`;
  const arn = formatArn({ partition, service: 'iam', region: '', account: id, resource });
  return { arn, name, path: TEST_PATH, tags: testTags(runId) };
}
