import type { Account, PolicyRow } from '../account/account.ts';
import { VERSIONS_PER_POLICY_QUOTA } from '../policy/limits.ts';
import type { Step, StepError } from './run.ts';
import type { RequestWords } from './said-with.ts';

/** What a new version of a policy is planned from. */
export interface VersionWish {
  readonly existing: PolicyRow;
  /** Versions that IAM keeps of a policy, from GetAccountSummary. */
  readonly quota: number | undefined;
  readonly prune: 'nothing' | 'oldest-version';
  /** The version that the wanted document was made from, where it was made from one. */
  readonly basedOn: string | undefined;
  /** How the wanted document differs from the default version, in words. */
  readonly changes: string | undefined;
  readonly words: RequestWords;
}

/** planVersion plans a new default version of a policy; where IAM keeps no more of them, the oldest other one goes with consent only. */
export async function planVersion(wish: VersionWish, account: Account): Promise<Step[]> {
  const { existing, prune, changes, basedOn, words } = wish;
  const quota = wish.quota ?? VERSIONS_PER_POLICY_QUOTA;
  const make: Step = {
    action: 'create-policy-version',
    policyArn: existing.arn,
    previousVersionId: existing.defaultVersionId,
    status: 'pending',
    ...(changes === undefined ? {} : { note: changes }),
  };
  if (basedOn !== undefined && basedOn !== existing.defaultVersionId)
    return [{ ...make, status: 'blocked', error: changedMeanwhile(existing, basedOn, words) }];
  const versions = (await account.policyVersions(existing.arn)) ?? [];
  if (versions.length < quota) return [make];
  const oldest = versions
    .filter(({ isDefault }) => !isDefault)
    .sort((a, b) => numberOf(a.versionId) - numberOf(b.versionId))[0];
  if (prune === 'nothing' || oldest === undefined) {
    const hint = `Add ${words.prune} to delete ${oldest?.versionId ?? 'one'}; it cannot be brought back.`;
    const message = `The policy ${existing.name} has ${versions.length} of ${quota} versions.`;
    return [{ ...make, status: 'blocked', error: { code: 'LimitExceeded', message, hint } }];
  }
  const { versionId } = oldest;
  return [{ action: 'delete-policy-version', policyArn: existing.arn, versionId, status: 'pending' }, make];
}

/** A new version would take back, unseen, what somebody else has changed. */
function changedMeanwhile(
  { name, defaultVersionId }: PolicyRow,
  basedOn: string,
  { anew }: RequestWords,
): StepError {
  return {
    code: 'PolicyChanged',
    message: `The policy ${name} has got another default version: yours was made from ${basedOn}, and ${defaultVersionId} counts now.`,
    hint: anew,
  };
}

/** Version ids look like v12 and count upwards. */
function numberOf(versionId: string): number {
  return Number.parseInt(versionId.slice(1), 10);
}
