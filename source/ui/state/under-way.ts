import type { Wizard } from './wizard.ts';

/** isUnderWay tells whether something is being written: it is stopped, never broken off. */
export function isUnderWay({ run }: Pick<Wizard, 'run'>): boolean {
  return run.status === 'wanted' || run.status === 'running';
}

/** isStopping tells whether what is under way ends after its present step. */
export function isStopping({ run }: Pick<Wizard, 'run'>): boolean {
  return (run.status === 'wanted' || run.status === 'running') && run.stopping;
}

/** stop lets what is under way end after its present step, so that its receipt is true. */
export function stop(wizard: Wizard): Wizard {
  const { run } = wizard;
  if (run.status !== 'wanted' && run.status !== 'running') return wizard;
  return { ...wizard, run: { ...run, stopping: true } };
}
