/** The call that failed, for sentences that name it. */
export interface Call {
  /** As IAM names it: `iam:CreatePolicy`. */
  readonly action: string;
  readonly profile: string | undefined;
}
