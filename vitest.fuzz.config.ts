import { defineConfig } from 'vitest/config';

/** The same test as in npm test, on far more documents. */
export default defineConfig({
  test: {
    include: ['test/policy/fuzz/*.test.ts'],
    globalSetup: ['test/build-program.ts'],
    testTimeout: 1_200_000,
    env: { NODE_ENV: 'test', FUZZ_DOCUMENTS: '100000' },
  },
});
