import { parseArn } from '../policy/arn.ts';
import type { Principal } from '../policy/names.ts';
import { ACCOUNT_ID, regionProblem } from '../policy/request-values.ts';
import type { Request } from '../provision/request.ts';
import { partitionOf } from '../reference/partitions.ts';
import { usageFailure } from '../text/failure.ts';
import { sentenceList } from '../text/words.ts';
import type { ExportOptions, StackSetOptions } from './export-format.ts';
import type { MadeNames } from './export-title.ts';
import { stackNameFor, stackNameProblem } from './stack-name.ts';

/** Where a stack set lives, and which accounts get its stack. */
export interface StackSetTargets {
  readonly name: string;
  readonly organizationalUnits: readonly string[];
  readonly homeRegion: string;
}

/** Ids of organizational units, and of the root that holds them all. Source: Organizations API Reference, CreateOrganizationalUnit. */
const UNIT = /^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$/;
/** IAM of the commercial partition is at home there. */
const DEFAULT_HOME_REGION = 'us-east-1';

/** stackSetTargets reads where a stack set goes; throws a usage Failure for what CloudFormation would refuse, and what is missing. */
export function stackSetTargets(
  made: MadeNames,
  { stackSet, caller }: Pick<ExportOptions, 'stackSet' | 'caller'>,
): StackSetTargets {
  const name = stackSet.name ?? stackNameFor(made);
  const problem = stackNameProblem(name);
  if (problem !== undefined)
    throw usageFailure('InvalidValue', `No stack set can be named ${name}.`, problem);
  return {
    name,
    organizationalUnits: units(stackSet),
    homeRegion: homeRegion(stackSet.homeRegion, caller.partition),
  };
}

/**
 * sharedPrincipals are those who can be in every account. Throws a usage Failure for users, whom one account has, unless
 * they may be left out, and for policies of one account.
 */
export function sharedPrincipals({ attachTo, policyArns }: Request, { users }: StackSetOptions): Principal[] {
  const own = policyArns.find(arn => parseArn(arn)?.account !== 'aws');
  if (own !== undefined) {
    throw usageFailure(
      'NotInStackSet',
      `The other accounts do not have the policy ${own}.`,
      'Name policies of AWS only, or create the policy in the same export.',
    );
  }
  const names = attachTo.flatMap(({ type, name }) => (type === 'user' ? [name] : []));
  if (names.length > 0 && users === 'refuse') {
    throw usageFailure(
      'NotInStackSet',
      `The other accounts do not have the users of this one: ${sentenceList(names)}.`,
      'Name groups or roles that every account has, or add --leave-out-users.',
    );
  }
  return attachTo.filter(({ type }) => type !== 'user');
}

function units({ organizationalUnits }: StackSetOptions): readonly string[] {
  if (organizationalUnits.length === 0) {
    throw usageFailure(
      'MissingFlag',
      'The stack set has no accounts to go to.',
      'Add --organizational-unit ID: ou-ab12-34cd56ef, or the root r-ab12 for all.',
    );
  }
  const wrong = organizationalUnits.find(unit => !UNIT.test(unit));
  if (wrong === undefined) return organizationalUnits;
  const hint = ACCOUNT_ID.test(wrong)
    ? 'It is an account; service-managed stack sets go to organizational units.'
    : 'Such an id looks like ou-ab12-34cd56ef, that of the root like r-ab12.';
  throw usageFailure('InvalidValue', `${JSON.stringify(wrong)} is no organizational unit.`, hint);
}

function homeRegion(wanted: string | undefined, partition: string | undefined): string {
  const region = wanted ?? DEFAULT_HOME_REGION;
  const problem = regionProblem(region);
  if (problem !== undefined) throw usageFailure('InvalidValue', problem, 'Correct --home-region.');
  if (partition === undefined || partitionOf(region).id === partition) return region;
  throw usageFailure(
    'ConflictingFlags',
    `The home Region ${region} is not in the partition ${partition}.`,
    `Add --home-region with a Region of ${partition}.`,
  );
}
