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
import { allPrincipals, type PrincipalFlags } from '../flags/attach-flags.ts';
import type { ConditionFlags, DocumentFlags, NamingFlags } from '../flags/policy-flags.ts';
import { asksForConditions, withConditions } from './condition-answers.ts';
import { readDocument } from './document-source.ts';
import { keyValues } from './key-values.ts';
import { managedTemplateNotes } from './managed-template.ts';
import { parseDocument } from './parse-document.ts';
import { preferredNaming } from './preferred-naming.ts';

/** What the flags of create say; the wizard takes the same. */
export type CreateFlags = DocumentFlags &
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
 * standard input. Throws a usage Failure on words that can be no answer at all; what is only missing stays open.
 */
export async function createAnswers(flags: CreateFlags, goal: Goal): Promise<FlagAnswers> {
  const start = await startFrom(flags);
  const empty = noAnswers(goal, preferredNaming());
  const begun = start === undefined ? empty : begin(empty, start);
  const parameters = keyValues('--set', flags.set);
  refuseUnknownParameters(begun, Object.keys(parameters));
  if (start === undefined) refuseConditionsAlone(flags);
  const managed = managedTemplateNotes(begun, flags);
  const { document, notes } = withConditions(begun.document, flags);
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
  return { answers, notes: [...managed, ...notes] };
}

/** refuseConditionsAlone throws a usage Failure where the flags ask for conditions of a policy, and name none. */
export function refuseConditionsAlone(flags: ConditionFlags): void {
  if (!asksForConditions(flags)) return;
  throw usageFailure(
    'MissingFlag',
    'There is no policy for the request conditions.',
    'Add --template NAME or --policy-document FILE.',
  );
}

/** startFrom reads the start that the flags name, if any; it throws a usage Failure where they name none that there is. */
export async function startFrom(
  flags: DocumentFlags,
  read: (word: string) => Promise<DocumentText> = readDocument,
): Promise<Start | undefined> {
  const { template: name, policyDocument, asDocumented } = flags;
  if (name !== undefined && policyDocument !== undefined) {
    throw usageFailure(
      'ConflictingFlags',
      '--template and --policy-document exclude each other.',
      'Give one of them.',
    );
  }
  if (asDocumented && name === undefined) {
    throw usageFailure(
      'MissingFlag',
      '--as-documented says how to take a template, but there is none.',
      'Add --template NAME.',
    );
  }
  if (name !== undefined) {
    return {
      kind: 'template',
      template: template(name),
      variant: asDocumented ? 'as-documented' : 'corrected',
    };
  }
  if (policyDocument === undefined) return undefined;
  const given = await read(policyDocument);
  return { kind: 'document', document: parseDocument(given), origin: given.origin };
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
