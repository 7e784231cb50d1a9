import { defineConfig } from 'vitest/config';

/** The documentation, typed command by command as its readers do. */
export default defineConfig({
  test: {
    include: ['test/docs/**/*.docs.ts'],
    setupFiles: ['test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // Pages at a time.
    maxConcurrency: 2,
    env: { NODE_ENV: 'test', FORCE_COLOR: '0' },
  },
});
