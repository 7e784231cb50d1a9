import type { Answers } from './answers.ts';
import { type ProcedureStep, type StepId, stepsFor } from './steps.ts';

/** What the flags of a face that asks have answered beforehand. */
export interface Preset {
  /** Whether the flags say which procedure is wanted, so that its first open step can be gone to; it is gone to once. */
  readonly opens: 'menu' | 'steps';
  /** Steps that flags answered, well or not. */
  readonly steps: readonly StepId[];
  /** Values of flags that can be no answer, in a sentence each. */
  readonly problems: readonly PresetProblem[];
  /** What was done on the way that a person should know. */
  readonly notes: readonly string[];
  /** The file that was to hold the policy document and could not be taken. */
  readonly file: string | undefined;
  /** A step that was gone to ahead of open ones, because its flags are wrong; once it is answered, those have their turn. */
  readonly mending?: StepId | undefined;
}

export interface PresetProblem {
  readonly step: StepId;
  readonly problem: string;
}

/** NO_PRESET is for a face that was opened without flags. */
export const NO_PRESET: Preset = { opens: 'menu', steps: [], problems: [], notes: [], file: undefined };

/** isPreset tells whether flags answered a step, and nothing is wrong with the answer as it now stands. */
export function isPreset({ steps, problems }: Preset, step: ProcedureStep, answers: Answers): boolean {
  return (
    steps.includes(step.id) &&
    problems.every(problem => problem.step !== step.id) &&
    step.problem(answers) === undefined
  );
}

/** firstOpenStep is the first step that the flags left open, behind a given one or of all. */
export function firstOpenStep(preset: Preset, answers: Answers, behind?: StepId): ProcedureStep | undefined {
  const steps = stepsFor(answers);
  const from = steps.findIndex(({ id }) => id === behind) + 1;
  return steps.slice(from).find(step => !isPreset(preset, step, answers));
}

/** A step to go to, and what is to be kept in mind of the flags from there on. */
export interface PresetStep {
  readonly preset: Preset;
  readonly step: ProcedureStep | undefined;
}

/** openingStep is the step to begin at: the first whose flags are wrong, where nothing is missing before it, else the first that they left open. */
export function openingStep(preset: Preset, answers: Answers): PresetStep {
  const steps = stepsFor(answers);
  const open = firstOpenStep(preset, answers);
  const wrong = steps.findIndex(({ id }) => toldProblem(preset, id) !== undefined);
  const step = steps[wrong];
  const isFree = steps.slice(0, Math.max(0, wrong)).every(({ problem }) => problem(answers) === undefined);
  if (step === undefined || step === open || !isFree)
    return { preset: { ...preset, mending: undefined }, step: open };
  return { preset: { ...preset, mending: step.id }, step };
}

/** passStep leaves an answered step for the next one that flags have not answered well; one that was gone to ahead of others leads back to them. */
export function passStep(preset: Preset, answers: Answers, id: StepId): PresetStep {
  const passed: Preset = { ...withoutProblems(preset, [id]), mending: undefined };
  if (preset.mending === id) return openingStep({ ...passed, steps: [...passed.steps, id] }, answers);
  return { preset: passed, step: firstOpenStep(passed, answers, id) };
}

/** withProblem tells a problem of a step besides those that are known. */
export function withProblem(preset: Preset, problem: PresetProblem): Preset {
  return { ...preset, problems: [...preset.problems, problem] };
}

/** toldProblem says which values of flags for a step can be no answer to it, or nothing. */
export function toldProblem({ problems }: Preset, id: string): string | undefined {
  const told = problems.filter(({ step }) => step === id).map(({ problem }) => problem);
  return told.length === 0 ? undefined : told.join(' ');
}

/** presetProblem says what is wrong with what flags answered at a step, or nothing where they were only silent. */
export function presetProblem(preset: Preset, step: ProcedureStep, answers: Answers): string | undefined {
  const told = toldProblem(preset, step.id);
  // A value that is only missing is asked for without a reproach.
  const isAsked = step.id === 'parameters' || !preset.steps.includes(step.id);
  return told ?? (isAsked ? undefined : step.problem(answers));
}

/** withoutStart forgets what flags said of the start, since the person has chosen another one; what is still to be told of the permissions stays. */
export function withoutStart(preset: Preset): Preset {
  const steps = preset.steps.filter(id => id !== 'start' && id !== 'parameters' && id !== 'permissions');
  return { ...withoutProblems(preset, ['start', 'parameters']), steps };
}

/** withoutProblems forgets what was wrong with flags at some steps, since the person has been there. */
function withoutProblems(preset: Preset, ids: readonly StepId[]): Preset {
  const problems = preset.problems.filter(({ step }) => !ids.includes(step));
  return problems.length === preset.problems.length ? preset : { ...preset, problems };
}
