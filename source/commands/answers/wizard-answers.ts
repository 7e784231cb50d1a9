import { type Answers, begin, type Goal, noAnswers, openParameters } from '../../procedure/answers.ts';
import { readDocumentFile } from '../../procedure/document-file.ts';
import type { Preset, PresetProblem } from '../../procedure/preset.ts';
import type { StepId } from '../../procedure/steps.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { asksForConditions, withPossibleConditions } from './condition-answers.ts';
import {
  type CreateFlags,
  type FlagStart,
  refuseConditionsAlone,
  refuseUnknownParameters,
  startFrom,
} from './create-answers.ts';
import { readDocument } from './document-source.ts';
import { formProblems } from './flag-form.ts';
import { managedTemplateNotes } from './managed-template.ts';
import { preferredNaming } from './preferred-naming.ts';
import { PresetProblems } from './preset-problems.ts';
import { allPrincipals, principalsOf } from './principal-answers.ts';
import { namesStatement } from './statement-answers.ts';
import { fileNameOf, isInline } from './text-source.ts';

/** What the flags of the wizard come to. */
export interface WizardAnswers {
  readonly answers: Answers;
  readonly preset: Preset;
}

/**
 * wizardAnswers turns the flags of the wizard into answers. A value that can be none is told as a problem of its step, and
 * everything else is kept; a usage Failure is thrown only where the flags do not go together.
 */
export async function wizardAnswers(flags: CreateFlags): Promise<WizardAnswers> {
  const problems = new PresetProblems();
  const { start, notes: told } = await problems.attempt('start', () => startOf(flags), NO_START);
  const goal = goalOf(flags);
  const empty = noAnswers(goal ?? 'create-and-attach', preferredNaming());
  const begun = start === undefined ? empty : begin(empty, start);
  const namesStart =
    flags.template !== undefined || flags.policyDocument !== undefined || namesStatement(flags);
  if (!namesStart) refuseConditionsAlone(flags);
  const managed = managedTemplateNotes(begun, flags);
  const { document, notes, failures } = withPossibleConditions(begun.document, flags);
  for (const failure of start === undefined ? [] : failures) problems.tell('permissions', failure);
  if (start === undefined && asksForConditions(flags)) problems.add(CONDITIONS_LEFT);
  const answers: Answers = {
    ...begun,
    document,
    parameters: await problems.readable('parameters', '--set', flags.set),
    policyName: flags.policyName ?? '',
    description: flags.description ?? '',
    path: flags.path ?? empty.path,
    tags: flags.tag.length > 0 ? await problems.readable('name', '--tag', flags.tag) : empty.tags,
    principals: await problems.attempt('who', () => principals(flags), principalsOf(flags)),
    policyArns: [...new Set(flags.policyArn)],
    reason: flags.reason,
  };
  for (const problem of formProblems(flags, answers)) problems.add(problem);
  const asked = openParameters(begun).length > 0 ? 'parameters' : 'start';
  if (start !== undefined) await problems.attempt(asked, () => refuseUnknown(begun, answers), undefined);
  return {
    answers,
    preset: {
      opens: goal === undefined ? 'menu' : 'steps',
      steps: stepsAnswered(answers, flags),
      problems: problems.told,
      notes: [...managed, ...told, ...notes],
      file: start === undefined ? namedFile(flags) : undefined,
    },
  };
}

const NO_START: FlagStart = { start: undefined, notes: [] };

/** Nobody shall believe that MFA is required because the flags said so. */
const CONDITIONS_LEFT: PresetProblem = {
  step: 'permissions',
  problem: 'The request conditions of the flags could not be added, for want of a policy: add them here.',
};

/** Which procedure the flags are about; where they leave it open, the person is asked. */
function goalOf(flags: CreateFlags): Goal | undefined {
  const { template, policyDocument, action, policyName, set } = flags;
  const creates = [template, policyDocument, action?.[0], policyName, set[0]].some(
    word => word !== undefined,
  );
  if (creates) return 'create-and-attach';
  return flags.policyArn.length > 0 ? 'attach' : undefined;
}

function startOf(flags: CreateFlags): ReturnType<typeof startFrom> {
  return startFrom(flags, async word => {
    // Standard input is the keyboard: nothing else can come from there.
    if (word === '-') throw fromKeyboard('--policy-document');
    return isInline(word) ? readDocument(word) : readDocumentFile(fileOf(word));
  });
}

async function principals(flags: CreateFlags): ReturnType<typeof allPrincipals> {
  if (flags.principalsFrom === '-') throw fromKeyboard('--principals-from');
  return allPrincipals(flags);
}

function fromKeyboard(flag: string): Failure {
  return usageFailure(
    'InvalidValue',
    `${flag} cannot read standard input here: the wizard takes its keys from there.`,
    'Name a file.',
  );
}

function refuseUnknown(begun: Answers, { parameters }: Answers): void {
  refuseUnknownParameters(begun, Object.keys(parameters));
}

function namedFile({ policyDocument: word }: CreateFlags): string | undefined {
  if (word === undefined || word === '-' || isInline(word)) return undefined;
  try {
    return fileOf(word);
  } catch {
    return undefined;
  }
}

function fileOf(word: string): string {
  return fileNameOf(word, '--policy-document');
}

function stepsAnswered({ start, principals: named, policyArns }: Answers, flags: CreateFlags): StepId[] {
  const answered: Partial<Record<StepId, boolean>> = {
    start: start !== undefined,
    parameters: start !== undefined,
    permissions: start !== undefined,
    name: flags.policyName !== undefined,
    who: named.length > 0 || flags.principalsFrom !== undefined,
    'which-policies': policyArns.length > 0,
  };
  return Object.entries(answered).flatMap(([id, isAnswered]) => (isAnswered ? [id as StepId] : []));
}
