import type { PolicyText } from '../../procedure/import-document.ts';

/** What is checked, and where it came from. */
export interface Checked {
  readonly origin: string;
  readonly text: string;
  /** The policy of the account, where it is one. */
  readonly policy: PolicyText | undefined;
}
