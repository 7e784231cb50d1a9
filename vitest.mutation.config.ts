import { defineConfig } from 'vitest/config';
import { NearFirst } from './test/mutation/near-first.ts';

/** The tests that hold the behaviour of source/policy, each as short as it can be; the program is built already. */
export default defineConfig({
  test: {
    include: ['test/policy/**/*.test.ts'],
    exclude: [
      'test/policy/fuzz/**',
      'test/policy/evaluate/robustness.test.ts',
      'test/policy/lint/{findings-page,refusal}.test.ts',
    ],
    setupFiles: ['test/property-seed.ts', 'test/mutation/few-runs.ts', 'test/remove-own-folders.ts'],
    sequence: { sequencer: NearFirst },
    isolate: false,
    testTimeout: 30_000,
    env: { NODE_ENV: 'test' },
  },
});
