import { type Answers, noAnswers } from '../../procedure/answers.ts';
import { NO_PRESET } from '../../procedure/preset.ts';
import { NEW_LOCALS } from './new-locals.ts';
import type { Wizard } from './wizard.ts';

/** beginAnew takes other answers in hand in the place of the present ones, as if the wizard had just been opened with them; who works where stays. */
export function beginAnew(wizard: Wizard, answers: Answers = freshAnswers(wizard)): Wizard {
  const { worked, continueAt, kept, removedDrafts } = wizard.local;
  return {
    ...wizard,
    answers,
    given: answers.start?.kind === 'document' ? answers.start : undefined,
    preset: NO_PRESET,
    local: { ...NEW_LOCALS, worked, continueAt, kept, removedDrafts },
    undertaking: { kind: 'answers' },
    plan: { status: 'idle' },
    run: { status: 'not-started' },
  };
}

function freshAnswers({ naming, answers: { goal, callerValues } }: Wizard): Answers {
  return { ...noAnswers(goal, naming), callerValues };
}
