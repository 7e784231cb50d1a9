import { policyNameOf } from '../../policy/arn.ts';
import { serialize } from '../../policy/document.ts';
import { type Answers, begin, noAnswers } from '../../procedure/answers.ts';
import { EXPLAINED_CHECKS } from '../../procedure/explained/reviews.ts';
import { answersFromPolicy, startFromText } from '../../procedure/import-document.ts';
import { readableText } from '../../procedure/reviewed-policy.ts';
import type { StepId } from '../../procedure/steps.ts';
import { variantContent } from '../../template/template.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Sitting } from '../sitting.ts';
import { askManaged } from '../start/managed.ts';
import { readPolicy } from '../start/managed-use.ts';
import { askFile, askPaste, problemLines } from '../start/own-document.ts';
import { askTemplate } from '../start/template.ts';
import type { Checked } from './checked.ts';
import { type CheckEnd, reviewText } from './review-text.ts';

type Source = 'file' | 'paste' | 'customer' | 'aws' | 'template';

/** checkPolicy checks a policy from anywhere, mends it, and goes on with it where the person wants: the step of the procedure, or nothing. */
export async function checkPolicy(sitting: Sitting): Promise<StepId | undefined> {
  const heard = new Heard();
  for (;;) {
    const chosen = await chooseOne<Source>(sitting.talk, {
      question: ['Which policy shall be checked?'],
      options: [
        { id: 'file', label: 'A JSON file' },
        { id: 'paste', label: 'A pasted JSON document' },
        { id: 'customer', label: 'A policy of this account' },
        { id: 'aws', label: 'A policy of AWS' },
        { id: 'template', label: 'A template' },
      ],
      usual: 'file',
      help: EXPLAINED_CHECKS,
      heard,
    });
    if (chosen.kind !== 'chosen') return undefined;
    const checked = await readSource(sitting, chosen.id);
    if (checked === undefined) continue;
    const end = await reviewText(sitting, checked);
    const step = stepWith(sitting, checked, end);
    if (step !== undefined) return step;
  }
}

async function readSource(sitting: Sitting, source: Source): Promise<Checked | undefined> {
  switch (source) {
    case 'file':
    case 'paste': {
      const given = source === 'file' ? await askFile(sitting) : await askPaste(sitting);
      return given && { ...given, text: readableText(given.text), policy: undefined };
    }
    case 'customer':
    case 'aws': {
      const row = await askManaged(sitting, source);
      const policy = row && (await readPolicy(sitting, row.arn));
      return policy && { origin: policyNameOf(policy.arn), text: readableText(policy.text), policy };
    }
    case 'template': {
      const chosen = await askTemplate(sitting, 'documents');
      const content = chosen && variantContent(chosen.template, chosen.variant);
      if (chosen === undefined || content?.kind !== 'document') return undefined;
      return { origin: chosen.template.name, text: serialize(content.document), policy: undefined };
    }
  }
}

/** The steps behind the start follow, with the checked document in hand. */
function stepWith(sitting: Sitting, { origin, policy }: Checked, end: CheckEnd): StepId | undefined {
  if (end.kind === 'back') return undefined;
  const { answers, talk, naming } = sitting;
  const goal = answers.goal === 'attach' ? 'create-and-attach' : answers.goal;
  const fresh: Answers = { ...noAnswers(goal, naming), callerValues: answers.callerValues };
  const read =
    policy === undefined
      ? startFromText(end.text, origin)
      : answersFromPolicy(fresh, { ...policy, text: end.text }, end.kind);
  switch (read.kind) {
    case 'refused':
      talk.say(read.problem);
      return undefined;
    case 'problems':
      talk.say('It cannot be gone on with:', ...problemLines(read.problems, end.text));
      return undefined;
    default:
      sitting.keepDraft();
      sitting.beginAnew(read.kind === 'start' ? begin(fresh, read.start) : read.answers);
      return 'permissions';
  }
}
