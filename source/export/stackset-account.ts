import { formatArn, parseArn } from '../policy/arn.ts';
import { ACCOUNT_ID } from '../policy/request-values.ts';
import { sentenceList } from '../text/words.ts';

/** Documents that are meant for many accounts, and what a person should know of them. */
export interface Shared<T> {
  readonly value: T;
  readonly notes: readonly string[];
}

const OPEN_ACCOUNT = '<aws_account_id>';
/** Twelve digits that are no part of a longer number or id. */
const ACCOUNT_IN_TEXT = /(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g;

/**
 * sharedTexts opens the account in the ARNs of documents, so that each account finds its own there: the account that was
 * given, or the only one that the ARNs name.
 */
export function sharedTexts<T>(value: T, given: string | undefined): Shared<T> {
  const home = given ?? onlyAccount(value);
  const shared = home === undefined ? value : (openedIn(value, home) as T);
  return {
    value: shared,
    notes: [...openedNote(value, shared, home), ...otherAccountsNote(shared, given), ...regionNote(shared)],
  };
}

function onlyAccount(value: unknown): string | undefined {
  const [only, ...more] = new Set(arnAccounts(value));
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

function openedNote(before: unknown, after: unknown, home: string | undefined): string[] {
  if (home === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
  return [`In the ARNs of the policy, each account stands in the place of ${home}.`];
}

function otherAccountsNote(value: unknown, given: string | undefined): string[] {
  const left = [...new Set(JSON.stringify(value).match(ACCOUNT_IN_TEXT))];
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

function regionNote(value: unknown): string[] {
  if (!JSON.stringify(value).includes('<region>')) return [];
  return [
    'The Region in the ARNs will be the home Region of the stacks; give another, or * for all, with --set region=REGION.',
  ];
}
