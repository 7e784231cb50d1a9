import type { IRawProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

/** How many cases a property draws for one mutant. */
const RUNS = 30;

/** Properties draw few cases, and what fails is not made small: a mutant needs a red test, and nobody reads it. */
vi.mock('fast-check', async importOriginal => {
  const real = await importOriginal<typeof import('fast-check')>();
  const assert = <Ts>(property: IRawProperty<Ts>, parameters?: Parameters<Ts>) =>
    real.assert(property, { ...parameters, numRuns: RUNS, endOnFailure: true });
  return { ...real, assert, default: { ...real.default, assert } };
});
