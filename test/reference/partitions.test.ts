import { describe, expect, it } from 'vitest';
import { PARTITION_IDS, partitionOf } from '../../source/reference/partitions.ts';

describe('partitionOf', () => {
  it.each([
    ['eu-west-1', 'aws'],
    ['us-east-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-iso-west-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('puts %s into %s', (region, partition) => {
    expect(partitionOf(region).id).toBe(partition);
  });

  it('signs for a Region of the same partition', () => {
    const regions = ['eu-west-1', 'cn-north-1', 'us-gov-east-1', 'us-isob-east-1', 'eusc-de-east-1'];
    for (const region of regions) {
      const partition = partitionOf(region);
      expect(partitionOf(partition.iamRegion).id).toBe(partition.id);
      expect(PARTITION_IDS).toContain(partition.id);
    }
  });
});
