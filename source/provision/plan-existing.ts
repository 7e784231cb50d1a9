import type { Account, PolicyRow } from '../account/account.ts';
import { changeLines, changeWords } from './change-words.ts';
import type { PolicyRequest } from './request.ts';
import type { StepError } from './run.ts';
import type { RequestWords } from './said-with.ts';
import { sameDocument } from './same-document.ts';

/** What is there under the name: what was asked for, or something else, whose document alone may differ (`changes`). */
export type Reuse =
  | { readonly status: 'in-place' }
  | {
      readonly status: 'differs';
      readonly error: StepError;
      readonly changes: string | undefined;
      readonly lines: readonly string[];
    };

/** planReuse holds a policy against the one that has its name: an identical document under the same name is what was asked for; a different one is somebody else's policy. */
export async function planReuse(
  wanted: PolicyRequest,
  existing: PolicyRow,
  account: Account,
  words: RequestWords,
): Promise<Reuse> {
  if (existing.name !== wanted.name)
    return differs(words, existing, 'and IAM does not tell names apart by upper and lower case alone');
  if (existing.path !== wanted.path) return differs(words, existing, `under the path ${existing.path}`);
  const text = await account.policyText(existing.arn, existing.defaultVersionId);
  if (sameDocument(text, wanted.document)) return { status: 'in-place' };
  const changes = changeWords(text, wanted.document);
  const difference = changes === undefined ? 'with another document' : `with another document (${changes})`;
  const reuse = differs(words, existing, difference, changes ?? 'the whole document');
  return { ...reuse, lines: changeLines(text, wanted.document) };
}

function differs(
  words: RequestWords,
  existing: PolicyRow,
  difference: string,
  changes?: string,
): Reuse & { status: 'differs' } {
  const other = changes === undefined ? '' : `, or ${words.newVersion}`;
  const error = {
    code: 'EntityAlreadyExists',
    message: `The account has a policy ${existing.name} already, ${difference}.`,
    hint: `Choose another ${words.name}${other}.`,
  };
  return { status: 'differs', error, changes, lines: [] };
}
