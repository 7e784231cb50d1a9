import { defineConfig } from 'vitest/config';

/** Whole conversations with the built wizard on a real terminal; npm test has the short ones. */
export default defineConfig({
  test: {
    include: ['test/conversations/**/*.conversation.ts'],
    setupFiles: ['test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: {
      NODE_ENV: 'test',
      FORCE_COLOR: '0',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  },
});
