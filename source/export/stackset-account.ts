import { formatArn, parseArn } from '../policy/arn.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { ACCOUNT_ID } from '../policy/request-values.ts';
import { sentenceList } from '../text/words.ts';

/** A document that is meant for many accounts, and what a person should know of it. */
export interface SharedDocument {
  readonly document: PolicyDocument;
  readonly notes: readonly string[];
}

const OPEN_ACCOUNT = '<aws_account_id>';
/** Twelve digits that are no part of a longer number or id. */
const ACCOUNT_IN_TEXT = /(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g;

/**
 * sharedDocument opens the account in the ARNs of a document, so that each account finds its own there: the account that
 * was given, or the only one that the ARNs name.
 */
export function sharedDocument(document: PolicyDocument, given: string | undefined): SharedDocument {
  const home = given ?? onlyAccount(document);
  const shared = home === undefined ? document : (openedIn(document, home) as PolicyDocument);
  return {
    document: shared,
    notes: [
      ...openedNote(document, shared, home),
      ...otherAccountsNote(shared, given),
      ...regionNote(shared),
    ],
  };
}

function onlyAccount(document: PolicyDocument): string | undefined {
  const [only, ...more] = new Set(arnAccounts(document));
  return more.length === 0 ? only : undefined;
}

function arnAccounts(value: unknown): string[] {
  if (typeof value === 'string') {
    const account = parseArn(value)?.account ?? '';
    return ACCOUNT_ID.test(account) ? [account] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(arnAccounts);
}

function openedIn(value: unknown, home: string): unknown {
  if (typeof value === 'string') {
    const arn = parseArn(value);
    return arn?.account === home ? formatArn({ ...arn, account: OPEN_ACCOUNT }) : value;
  }
  if (Array.isArray(value)) return value.map(item => openedIn(item, home));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, openedIn(item, home)]));
}

function openedNote(before: PolicyDocument, after: PolicyDocument, home: string | undefined): string[] {
  if (home === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
  return [`In the ARNs of the policy, each account stands in the place of ${home}.`];
}

function otherAccountsNote(document: PolicyDocument, given: string | undefined): string[] {
  const left = [...new Set(JSON.stringify(document).match(ACCOUNT_IN_TEXT))];
  if (left.length === 0) return [];
  const which = sentenceList(left);
  const hint =
    given === undefined
      ? ' --set aws_account_id=ID says which account each shall put itself in the place of.'
      : '';
  return [
    `The policy still names ${left.length === 1 ? 'the account' : 'the accounts'} ${which}, and does so in every account that gets it.${hint}`,
  ];
}

function regionNote(document: PolicyDocument): string[] {
  if (!JSON.stringify(document).includes('<region>')) return [];
  return [
    'The Region in the ARNs will be the home Region of the stacks; give another, or * for all, with --set region=REGION.',
  ];
}
