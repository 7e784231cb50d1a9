import type { Account, AccountChoice, AccountSummary, Identity } from '../../account/account.ts';
import { type CallerPermission, callerPermissions } from '../../account/caller-permissions.ts';
import { openAccount } from '../../account/open-account.ts';
import { regionOf } from '../../account/region.ts';
import { type SettingSources, settingSources } from '../../account/setting-sources.ts';
import { folders } from '../../files/folders.ts';
import { PERMITTED_JOBS, permittedActions } from '../../provision/permissions.ts';
import { Failure } from '../../text/failure.ts';
import { dataVersion, programVersion } from '../version.ts';

/** What doctor finds out; what could not be found out is empty, and a problem says why. */
export interface DoctorReport {
  readonly identity: { readonly arn: string } | undefined;
  readonly account: {
    readonly id: string | undefined;
    readonly sandbox: boolean;
    /** The folder in which the program keeps its files, the practice account among them. */
    readonly folder: string;
  };
  readonly partition: string | undefined;
  readonly region: string;
  readonly sources: SettingSources;
  readonly quotas: readonly Quota[];
  readonly permissions: readonly CallerPermission[];
  readonly versions: { readonly program: string; readonly node: string; readonly data: string };
  readonly problems: readonly Problem[];
}

interface Quota {
  readonly name: string;
  readonly used: number | undefined;
  readonly quota: number;
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** What a report ends with: the failure without which there would have been more to tell, if there was one. */
export interface Diagnosis {
  readonly report: DoctorReport;
  readonly failure: Failure | undefined;
}

/** diagnose finds out all that it can, reads only, and throws nothing that a person can mend. */
export async function diagnose(choice: AccountChoice): Promise<Diagnosis> {
  const account = openAccount(choice);
  const problems: Problem[] = [];
  const noted = async <T>(read: Promise<T>): Promise<T | Failure> =>
    read.catch(error => {
      if (!(error instanceof Failure)) throw error;
      const { code, message, hint } = error;
      problems.push({ code, message, ...(hint === undefined ? {} : { hint }) });
      return error;
    });
  const [sources, { region }] = await Promise.all([settingSources(choice), regionOf(choice)]);
  const identity = await noted(account.identity());
  const known = identity instanceof Failure ? undefined : identity;
  const [summary, permissions] =
    known === undefined
      ? [undefined, undefined]
      : await Promise.all([noted(account.summary()), noted(permissionsOf(known, account))]);
  const report: DoctorReport = {
    identity: known && { arn: known.arn },
    account: { id: known?.id, sandbox: choice.sandbox, folder: folders().data },
    partition: known?.partition,
    region,
    sources,
    quotas: summary === undefined || summary instanceof Failure ? [] : quotasOf(summary),
    permissions: permissions === undefined || permissions instanceof Failure ? [] : permissions,
    versions: { program: programVersion(), node: process.versions.node, data: dataVersion() },
    problems,
  };
  return { report, failure: identity instanceof Failure ? identity : undefined };
}

/** The practice account lets its caller do everything. */
async function permissionsOf(identity: Identity, account: Account): Promise<CallerPermission[]> {
  const actions = [...new Set(PERMITTED_JOBS.flatMap(permittedActions))].sort();
  if (identity.sandbox) return actions.map(action => ({ action, decision: 'allowed' }));
  return callerPermissions(identity, actions, account);
}

/** Quotas as GetAccountSummary calls them, and the counts that they limit. */
const QUOTAS: readonly (readonly [string, string | undefined])[] = [
  ['PoliciesQuota', 'Policies'],
  ['UsersQuota', 'Users'],
  ['GroupsQuota', 'Groups'],
  ['RolesQuota', 'Roles'],
  ['AttachedPoliciesPerUserQuota', undefined],
  ['AttachedPoliciesPerGroupQuota', undefined],
  ['AttachedPoliciesPerRoleQuota', undefined],
  ['PolicySizeQuota', undefined],
  ['VersionsPerPolicyQuota', undefined],
];

function quotasOf(summary: AccountSummary): Quota[] {
  return QUOTAS.flatMap(([name, count]) => {
    const quota = summary[name];
    if (quota === undefined) return [];
    return [{ name, used: count === undefined ? undefined : summary[count], quota }];
  });
}
