import { defineConfig } from 'vitest/config';

/** Completion in the real bash, zsh and fish, each on a terminal of its own; the machine must have all three. */
export default defineConfig({
  test: {
    include: ['test/shells/**/*.shell.ts'],
    setupFiles: ['test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { NODE_ENV: 'test', FORCE_COLOR: '0' },
  },
});
