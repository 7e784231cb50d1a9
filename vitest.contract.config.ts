import { defineConfig } from 'vitest/config';

/** The tests against a real moto server, which MOTO_SERVER names. One file at a time: they share the server. */
export default defineConfig({
  test: {
    include: ['test/contract/**/*.contract.ts'],
    setupFiles: ['test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts', 'test/contract/moto-server.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {
      NODE_ENV: 'test',
      FORCE_COLOR: '0',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  },
});
