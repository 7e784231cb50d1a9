import {
  type Answers,
  begin,
  type Goal,
  noAnswers,
  openParameters,
  type Start,
} from '../../procedure/answers.ts';
import type { DocumentText } from '../../procedure/document-file.ts';
import { CALLER_PARAMETERS } from '../../template/parameter.ts';
import { template } from '../../template/read.ts';
import { closest } from '../../text/closest.ts';
import { usageFailure } from '../../text/failure.ts';
import { sentenceList } from '../../text/words.ts';
import type { PrincipalFlags } from '../flags/attach-flags.ts';
import type { ConditionFlags, DocumentFlags, NamingFlags, StatementFlags } from '../flags/policy-flags.ts';
import { asksForConditions, withConditions } from './condition-answers.ts';
import { readDocument } from './document-source.ts';
import { keyValues } from './key-values.ts';
import { managedTemplateNotes } from './managed-template.ts';
import { parseDocument } from './parse-document.ts';
import { preferredNaming } from './preferred-naming.ts';
import { allPrincipals } from './principal-answers.ts';
import { HANDMADE, namesStatement, statementDocument } from './statement-answers.ts';
import { refuseSharedInput } from './text-source.ts';

/** What the flags of create say; the wizard takes the same. */
export type CreateFlags = DocumentFlags &
  Partial<StatementFlags> &
  ConditionFlags &
  NamingFlags &
  PrincipalFlags & { readonly policyArn: readonly string[]; readonly reason?: string | undefined };

/** Answers from flags, and what was done to them that a person should know. */
export interface FlagAnswers {
  readonly answers: Answers;
  readonly notes: readonly string[];
}

/**
 * createAnswers turns flags into answers without looking at any account; the document may be read from a file or from
 * standard input, and spans of time become times counted from `now`. Throws a usage Failure on words that can be no answer
 * at all; what is only missing stays open.
 */
export async function createAnswers(
  flags: CreateFlags,
  goal: Goal,
  now: Date = new Date(),
): Promise<FlagAnswers> {
  refuseSharedInput({
    '--policy-document': flags.policyDocument,
    '--principals-from': flags.principalsFrom,
  });
  const { start, notes: told } = await startFrom(flags);
  const empty = noAnswers(goal, preferredNaming());
  const begun = start === undefined ? empty : begin(empty, start);
  const parameters = keyValues('--set', flags.set);
  refuseUnknownParameters(begun, Object.keys(parameters));
  if (start === undefined) refuseConditionsAlone(flags);
  const managed = managedTemplateNotes(begun, flags);
  const { document, notes } = withConditions(begun.document, flags, now);
  const answers = {
    ...begun,
    document,
    parameters,
    policyName: flags.policyName ?? '',
    description: flags.description ?? '',
    path: flags.path ?? empty.path,
    tags: flags.tag.length > 0 ? keyValues('--tag', flags.tag) : empty.tags,
    principals: await allPrincipals(flags),
    policyArns: [...new Set(flags.policyArn)],
    reason: flags.reason,
  };
  return { answers, notes: [...managed, ...told, ...notes] };
}

/** refuseConditionsAlone throws a usage Failure where the flags ask for conditions of a policy, and name none. */
export function refuseConditionsAlone(flags: ConditionFlags): void {
  if (!asksForConditions(flags)) return;
  throw usageFailure(
    'MissingFlag',
    'There is no policy for the request conditions.',
    'Add --template NAME, --policy-document FILE or --action ACTION.',
  );
}

/** A start that flags name, and what is to be said about how they were read. */
export interface FlagStart {
  readonly start: Start | undefined;
  readonly notes: readonly string[];
}

/** startFrom reads the start that the flags name, if any; it throws a usage Failure where they name none that there is. */
export async function startFrom(
  flags: DocumentFlags & Partial<StatementFlags>,
  read: (word: string) => Promise<DocumentText> = readDocument,
): Promise<FlagStart> {
  const { template: name, policyDocument, asDocumented } = flags;
  refuseTwoStarts(flags);
  const variant = asDocumented ? 'as-documented' : 'corrected';
  if (name !== undefined)
    return { start: { kind: 'template', template: template(name), variant }, notes: [] };
  if (namesStatement(flags)) {
    const { document, notes } = statementDocument(flags);
    return { start: { kind: 'document', document, origin: HANDMADE }, notes };
  }
  if (policyDocument === undefined) return { start: undefined, notes: [] };
  const given = await read(policyDocument);
  return { start: { kind: 'document', document: parseDocument(given), origin: given.origin }, notes: [] };
}

function refuseTwoStarts(flags: DocumentFlags & Partial<StatementFlags>): void {
  const { template: name, policyDocument, asDocumented } = flags;
  const starts = [
    ...(name === undefined ? [] : ['--template']),
    ...(policyDocument === undefined ? [] : ['--policy-document']),
    ...(namesStatement(flags) ? ['--action'] : []),
  ];
  if (starts.length > 1)
    throw usageFailure(
      'ConflictingFlags',
      `${sentenceList(starts)} exclude each other.`,
      'Give one of them.',
    );
  if (!asDocumented || name !== undefined) return;
  throw usageFailure(
    'MissingFlag',
    '--as-documented says how to take a template, but there is none.',
    'Add --template NAME.',
  );
}

/** refuseUnknownParameters throws a usage Failure for a value whose placeholder the policy does not have. */
export function refuseUnknownParameters(answers: Answers, given: readonly string[]): void {
  const described = answers.start?.kind === 'template' ? answers.start.template.parameters : [];
  const known = new Set([...described, ...openParameters(answers)].map(({ name }) => name));
  const unknown = given.find(name => !known.has(name) && !CALLER_PARAMETERS.includes(name));
  if (unknown === undefined) return;
  const meant = closest(unknown, known);
  const names = [...known].join(', ');
  throw usageFailure(
    'UnknownParameter',
    `--set ${JSON.stringify(unknown)}: the policy has no such placeholder.`,
    meant
      ? `Did you mean ${meant}?`
      : names === ''
        ? 'It has none at all.'
        : `Its placeholders are ${names}.`,
  );
}
