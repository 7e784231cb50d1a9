import type { Account, AccountChoice } from '../../account/account.ts';
import type { ProfileRow } from '../../account/profile-rows.ts';
import type { DraftDesk } from '../../procedure/draft-desk.ts';
import type { Receipts } from '../../provision/receipts.ts';
import type { LastNames } from '../../settings/last-names.ts';
import type { Preferences } from '../../settings/preferences.ts';

/** What the wizard reaches the world through; tests put their own in. */
export interface Services {
  readonly openAccount: (choice: AccountChoice) => Account;
  readonly profileRows: () => Promise<ProfileRow[]>;
  readonly receipts: Receipts;
  readonly drafts: DraftDesk;
  readonly preferences: Preferences;
  readonly lastNames: LastNames;
  readonly now: () => Date;
  /** Resolves when what the wizard has come to know is on the screen. */
  readonly shown: () => Promise<void>;
}
