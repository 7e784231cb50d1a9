import type { IAMClient } from '@aws-sdk/client-iam';

/** One call of the SDK; what it resolves to is what the contract looks at in the answer. */
export type Send = (iam: IAMClient) => Promise<unknown>;

/** What comes back: the HTTP status, the code and message of a refusal, or what was looked at in the answer. */
export interface Outcome {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  readonly shows?: unknown;
}

/** One thing that IAM does. */
export interface ContractCase {
  readonly title: string;
  /** Calls that have to succeed first, in a fresh account. */
  readonly given?: readonly Send[];
  readonly send: Send;
  /** What AWS answers, from its documentation; the practice account has to answer the same. */
  readonly aws: Outcome;
  /** What moto is known to answer instead. Every other difference is a finding. */
  readonly moto?: Outcome & { readonly why: string };
}

export const OK: Outcome = { status: 200 };

/** refused is the outcome of a call that IAM turns down. */
export function refused(status: number, code: string, message?: string): Outcome {
  return message === undefined ? { status, code } : { status, code, message };
}

/** Stands for an answer that the SDK cannot read, such as a page of HTML. */
const UNREADABLE = 'Unreadable';

/** outcomeOf sends a call and tells what came back; it throws when nothing did. */
export async function outcomeOf(send: Send, iam: IAMClient): Promise<Outcome> {
  try {
    const shows = await send(iam);
    return shows === undefined ? OK : { ...OK, shows };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { $metadata, $response, Code } = error as AnsweredError;
    const status = $metadata?.httpStatusCode ?? $response?.statusCode;
    if (status === undefined) throw error;
    return { status, code: Code ?? UNREADABLE, message: error.message };
  }
}

/** The parts of the SDK's errors that tell of an answer. */
interface AnsweredError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
  readonly Code?: string;
}
