import { defineConfig } from 'vitest/config';

/** The tests of exports with the tools that read them, each named by a variable (test/exports/tool.ts). */
export default defineConfig({
  test: {
    include: ['test/exports/**/*.exports.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    setupFiles: ['test/property-seed.ts', 'test/remove-own-folders.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    env: {
      NODE_ENV: 'test',
      FORCE_COLOR: '0',
      // Templates of the person who runs the tests are not part of them.
      ECS_IAM_WIZARD_TEMPLATES: 'node_modules/.no-templates',
    },
  },
});
