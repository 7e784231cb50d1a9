import { defineConfig } from 'vitest/config';

/** What SECURITY.md says, held against the built program: whom it talks to, what it keeps, what it withstands. */
export default defineConfig({
  test: {
    include: ['test/security/**/*.security.ts'],
    setupFiles: ['test/property-seed.ts', 'test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: {
      NODE_ENV: 'test',
      FORCE_COLOR: '0',
      // Settings and templates of the person who runs the tests are not part of them.
      ECS_IAM_WIZARD_HOME: 'node_modules/.no-home',
      ECS_IAM_WIZARD_TEMPLATES: 'node_modules/.no-templates',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  },
});
