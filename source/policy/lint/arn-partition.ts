import { PARTITION_IDS, partitionOf } from '../../reference/partitions.ts';
import { matchesWildcard } from '../action-pattern.ts';
import { REGION_NAME } from '../request-values.ts';
import type { ArnFields } from './arn-fields.ts';
import type { ArnProblem } from './arn-problem.ts';
import { quoted } from './quoted.ts';
import { suggestionFor } from './suggestion.ts';

/** PartitionCheck judges the partitions of one policy: IAM takes a policy in one partition, and only ARNs of that one. */
export class PartitionCheck {
  /** Those in which everything seen so far can be. */
  #possible = PARTITION_IDS;

  /** problem says what is wrong with the partition of the next ARN. */
  problem(arn: ArnFields): ArnProblem | undefined {
    const { partition, region } = arn;
    // A variable here is a finding of its own.
    if (partition.includes('${')) return undefined;
    const named = PARTITION_IDS.filter(id => matchesWildcard(partition, id));
    if (named.length === 0) return unknownPartition(arn);
    if (named.length === 1 && REGION_NAME.test(region) && partitionOf(region).id !== named[0])
      return {
        code: 'INVALID_PARTITION',
        message: `The Region ${region} is in the partition ${partitionOf(region).id}, not in ${named[0]}: change one of the two.`,
      };
    const common = this.#possible.filter(id => named.includes(id));
    if (common.length === 0)
      return {
        code: 'INVALID_PARTITION',
        message: `This ARN is of the partition ${partition}, an earlier one of ${this.#possible.join(' or ')}: IAM refuses ARNs of other partitions than its own.`,
      };
    this.#possible = common;
    return undefined;
  }
}

function unknownPartition(arn: ArnFields): ArnProblem {
  const meant = suggestionFor(arn.partition, PARTITION_IDS);
  return {
    code: 'INVALID_PARTITION',
    message: `There is no partition ${quoted(arn.partition)}: the partitions are ${PARTITION_IDS.join(', ')}.`,
    ...(meant?.certain ? { mended: { ...arn, partition: meant.word } } : {}),
  };
}
