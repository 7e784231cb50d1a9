import type { TryUnderWay, Wizard } from './wizard.ts';

/** isUnderWay tells whether something is being written: it is stopped, never broken off. */
export function isUnderWay(wizard: Pick<Wizard, 'run' | 'trying'>): boolean {
  const { status } = wizard.run;
  return status === 'wanted' || status === 'running' || tryUnderWay(wizard) !== undefined;
}

/** tryUnderWay is the try that is being made, asked or taken away, if there is one. */
export function tryUnderWay({ trying }: Pick<Wizard, 'trying'>): TryUnderWay | undefined {
  return trying.status === 'wanted' || trying.status === 'running' ? trying : undefined;
}

/** isStopping tells whether the run under way ends after its present step. */
export function isStopping({ run }: Pick<Wizard, 'run'>): boolean {
  return (run.status === 'wanted' || run.status === 'running') && run.stopping;
}

/** stop lets what is under way end after its present step, so that its receipt is true; what a try made is taken away. */
export function stop(wizard: Wizard): Wizard {
  const { run } = wizard;
  const tried = tryUnderWay(wizard);
  if (tried !== undefined) return { ...wizard, trying: { ...tried, stopping: true } };
  if (run.status !== 'wanted' && run.status !== 'running') return wizard;
  return { ...wizard, run: { ...run, stopping: true } };
}
