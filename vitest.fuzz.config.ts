import { defineConfig } from 'vitest/config';

/** The same test as in npm test, on far more documents. */
export default defineConfig({
  test: {
    include: ['test/policy/fuzz/*.test.ts'],
    setupFiles: ['test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    testTimeout: 1_200_000,
    env: { NODE_ENV: 'test', FUZZ_DOCUMENTS: '100000' },
  },
});
