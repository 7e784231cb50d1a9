import { parseArn, policyArnProblem, policyNameOf, policyPathOf } from '../policy/arn.ts';
import { type Answers, begin, type Start } from './answers.ts';
import { readDocumentText, type UnreadableText } from './document-text.ts';

/** A managed policy to go on from, with the text of one of its versions. */
export interface PolicyText {
  readonly arn: string;
  readonly versionId: string;
  readonly text: string;
}

/** Whether a policy becomes the beginning of a new one, or gets a new version itself. */
export type PolicyUse = 'new-policy' | 'new-version';

/** startFromText makes a start of a text that was pasted or read from a file; `origin` says where it came from, in a few words. */
export function startFromText(
  text: string,
  origin: string,
): { readonly kind: 'start'; readonly start: Start } | UnreadableText {
  const read = readDocumentText(text);
  if (read.kind === 'problems') return read;
  return { kind: 'start', start: { kind: 'document', document: read.document, origin } };
}

/** answersFromPolicy begins with a policy of the account or of AWS; for a new version its name and path are kept. */
export function answersFromPolicy(
  answers: Answers,
  policy: PolicyText,
  use: PolicyUse,
):
  | { readonly kind: 'answers'; readonly answers: Answers }
  | UnreadableText
  | { readonly kind: 'refused'; readonly problem: string } {
  const { arn, versionId, text } = policy;
  const problem = use === 'new-version' ? versionProblem(arn) : policyArnProblem(arn);
  if (problem !== undefined) return { kind: 'refused', problem };
  const read = startFromText(text, `policy ${policyNameOf(arn)} ${versionId}`);
  if (read.kind === 'problems') return read;
  const begun = begin(answers, read.start);
  if (use === 'new-policy') return { kind: 'answers', answers: begun };
  const named = { policyName: policyNameOf(arn), path: policyPathOf(arn), description: '', tags: {} };
  return { kind: 'answers', answers: { ...begun, ...named, existing: { arn, versionId } } };
}

function versionProblem(arn: string): string | undefined {
  const problem = policyArnProblem(arn);
  if (problem !== undefined) return problem;
  return parseArn(arn)?.account === 'aws'
    ? `${policyNameOf(arn)} belongs to AWS, so only AWS can change it: make a policy of your own from it.`
    : undefined;
}
