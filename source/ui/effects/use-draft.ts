import { useEffect, useMemo, useRef } from 'react';
import type { DraftDesk } from '../../procedure/draft-desk.ts';
import { writesSomething } from '../../procedure/run-words.ts';
import { type StepId, stepsFor } from '../../procedure/steps.ts';
import { isWorthKeeping } from '../../procedure/wizard-draft.ts';
import type { WizardEvent } from '../state/events.ts';
import { stepOf } from '../state/navigation.ts';
import { areCarriedOut } from '../state/session.ts';
import type { Wizard } from '../state/wizard.ts';

/**
 * useDraft keeps the answers as a draft: at each step, before the person is asked whether to leave, and on leaving. The
 * draft of answers that were carried out is removed.
 */
export function useDraft(wizard: Wizard, desk: DraftDesk, dispatch: (event: WizardEvent) => void): void {
  const { answers, screen, overlay, exitCode, run } = wizard;
  const worth = useMemo(() => isWorthKeeping(answers), [answers]);
  const lastStep = useRef<StepId>(undefined);
  lastStep.current = stepOf(wizard) ?? wizard.local.continueAt ?? lastStep.current;
  // What flags have answered is no draft before the person has done anything with it.
  const begun = useRef(false);
  useEffect(() => {
    if (!worth) desk.layAside();
  }, [worth, desk]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers are kept when the screen changes, not with every key
  useEffect(() => {
    const isFirst = !begun.current;
    begun.current = true;
    if (exitCode !== undefined && isInPlace(wizard)) desk.discard();
    else if (isFirst) return;
    else if (worth && isAboutAnswers(wizard)) keep(wizard, desk, lastStep.current, dispatch);
  }, [screen, overlay, exitCode]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run ends once
  useEffect(() => {
    const { kind } = wizard.undertaking;
    if (run.status === 'ended' && kind !== 'undo') desk.runEnded(run.receipt, kind);
  }, [run.status]);
}

function keep(
  wizard: Wizard,
  desk: DraftDesk,
  lastStep: StepId | undefined,
  dispatch: (event: WizardEvent) => void,
): void {
  const { answers, choice, local } = wizard;
  const step = lastStep ?? stepsFor(answers)[0]?.id ?? 'confirm';
  const { notices, failure } = desk.keep(answers, step, choice);
  const draft = desk.kept ? 'kept' : 'not-kept';
  if (draft === local.draftInHand && notices.length === 0 && failure === undefined) return;
  const problem = failure && [failure.message, failure.hint ?? ''].join(' ').trim();
  dispatch({ type: 'draft-saved', draft, notices, problem });
}

function isAboutAnswers(wizard: Wizard): boolean {
  const { undertaking, run } = wizard;
  return undertaking.kind === 'answers' && run.status === 'not-started' && !areCarriedOut(wizard);
}

/** Nothing is left to do where the account is already as the answers want it. */
function isInPlace({ plan, undertaking, exitCode }: Wizard): boolean {
  return (
    exitCode === 0 &&
    undertaking.kind === 'answers' &&
    plan.status === 'ready' &&
    plan.value.status === 'planned' &&
    !writesSomething(plan.value)
  );
}
