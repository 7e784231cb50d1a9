import { listOf, type OneOrMany } from './document.ts';
import { isObject, sameMeaning } from './same-meaning.ts';

/**
 * sameTrust tells whether two trust policies let the same in, however they are written. Unlike sameMeaning it passes over
 * what decides nothing about that and stands otherwise in roles that AWS's console has made: Sids, an Id, and the older
 * version where no policy variable is used.
 */
export function sameTrust(a: unknown, b: unknown): boolean {
  return sameMeaning(bare(a), bare(b));
}

/** sameTrustText is sameTrust for the text of a trust policy that an account keeps; no text that is not JSON is the same. */
export function sameTrustText(text: string, wanted: unknown): boolean {
  try {
    return sameTrust(JSON.parse(text), wanted);
  } catch {
    return false;
  }
}

/** IAM knows variables like `${aws:username}` in version 2012-10-17 only. */
function bare(trust: unknown): unknown {
  if (!isObject(trust)) return trust;
  const { Version, Id: _, Statement, ...rest } = trust;
  const version = JSON.stringify(trust).includes('${') ? { Version } : {};
  return {
    ...rest,
    ...version,
    Statement: listOf(Statement as OneOrMany<unknown> | undefined).map(withoutSid),
  };
}

function withoutSid(statement: unknown): unknown {
  if (!isObject(statement)) return statement;
  const { Sid: _, ...rest } = statement;
  return rest;
}
