import pLimit from 'p-limit';
import type { Account } from '../../../account/account.ts';
import type { Principal } from '../../../policy/names.ts';
import { readHoldings } from '../../../procedure/holdings.ts';
import { namedProblems } from '../../../procedure/named-principals.ts';
import { shownFailure } from '../../../procedure/shown-failure.ts';
import { Failure } from '../../../text/failure.ts';
import type { Performers } from '../../effects/performer.ts';
import type { AttachErrand, Look } from './attach-state.ts';

/** Principals that are looked at side by side, two calls each: the person waits for the plan's reads more than for these. */
const LOOKS_AT_ONCE = 4;

/** ATTACH_ERRANDS read what the lists show besides names, and the documents of policies. */
export const ATTACH_ERRANDS: Performers<AttachErrand> = {
  'read-holdings': async ({ principals, barred }, { account, wizard }) => {
    const denied = new Set(barred);
    const atOnce = pLimit(LOOKS_AT_ONCE);
    const looks = await Promise.all(
      principals.map(principal =>
        atOnce(async () => ({ principal, look: await lookAt(principal, account, denied) })),
      ),
    );
    return { type: 'holdings-read', of: wizard.choice, looks, denied: [...denied] };
  },
  // Quotas are good to know, not needed: where they cannot be read, AWS's defaults are taken.
  'read-quotas': async (_, { account, wizard }) => ({
    type: 'quotas-read',
    of: wizard.choice,
    quotas: await account.summary().catch(() => ({})),
  }),
  'look-for-named': async ({ principals }, { account, wizard }) => ({
    type: 'named-looked-for',
    of: wizard.choice,
    principals,
    problems: await namedProblems(principals, account),
  }),
  'read-document': async ({ arn, versionId }, { account }) => {
    const version = versionId ?? (await account.policy(arn))?.defaultVersionId;
    if (version === undefined)
      throw new Failure('refused', 'NoSuchEntity', `There is no policy ${arn}.`, 'Check the ARN.');
    return { type: 'document-read', arn, text: await account.policyText(arn, version) };
  },
};

async function lookAt(principal: Principal, account: Account, denied: Set<string>): Promise<Look> {
  try {
    const read = await readHoldings(principal, account, denied);
    for (const action of read.denied) denied.add(action);
    return read.holdings === undefined ? { status: 'gone' } : { status: 'found', holdings: read.holdings };
  } catch (error) {
    const { code, message } = shownFailure(error);
    return { status: 'failed', words: `${code}: ${message}` };
  }
}
