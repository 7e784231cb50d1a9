/** A group of Regions with accounts and ARNs of its own. */
export interface Partition {
  readonly id: string;
  /** The Region in which the partition's IAM is signed for (IAM is global in each partition). */
  readonly iamRegion: string;
  readonly regions: RegExp;
}

/** Partitions by the prefix of their Regions, the commercial one last. Source: AWS SDK partition metadata. */
const PARTITIONS: readonly Partition[] = [
  { id: 'aws-cn', iamRegion: 'cn-north-1', regions: /^cn-/ },
  { id: 'aws-us-gov', iamRegion: 'us-gov-west-1', regions: /^us-gov-/ },
  { id: 'aws-iso', iamRegion: 'us-iso-east-1', regions: /^us-iso-/ },
  { id: 'aws-iso-b', iamRegion: 'us-isob-east-1', regions: /^us-isob-/ },
  { id: 'aws-iso-e', iamRegion: 'eu-isoe-west-1', regions: /^eu-isoe-/ },
  { id: 'aws-iso-f', iamRegion: 'us-isof-south-1', regions: /^us-isof-/ },
  { id: 'aws-eusc', iamRegion: 'eusc-de-east-1', regions: /^eusc-/ },
];

const COMMERCIAL: Partition = { id: 'aws', iamRegion: 'us-east-1', regions: /^/ };

/** PARTITION_IDS names every partition that an ARN can begin with. */
export const PARTITION_IDS: readonly string[] = [COMMERCIAL.id, ...PARTITIONS.map(partition => partition.id)];

/** partitionOf finds the partition of a Region. */
export function partitionOf(region: string): Partition {
  return PARTITIONS.find(partition => partition.regions.test(region)) ?? COMMERCIAL;
}
