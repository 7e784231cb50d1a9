/** What a write left: IAM's request id, and the version that it made. */
export interface StepWritten {
  readonly requestId: string;
  readonly versionId?: string;
}

/** What the account shows of a step: its effect, nothing of it, or something else in its place. */
export type StepEffect =
  | { readonly state: 'there'; readonly versionId?: string }
  | { readonly state: 'absent' }
  | { readonly state: 'other'; readonly message: string };
