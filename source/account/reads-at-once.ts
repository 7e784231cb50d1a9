/** READS_AT_ONCE are the reads of an account that run side by side: enough to be quick, few enough for IAM's unpublished rate limits. */
export const READS_AT_ONCE = 8;
