import { defineConfig } from 'vitest/config';

/** The packed program, installed from its tarball into a folder of its own, as users have it. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.package.ts'],
    setupFiles: ['test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { NODE_ENV: 'test', FORCE_COLOR: '0' },
  },
});
