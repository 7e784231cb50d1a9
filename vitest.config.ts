import os from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Pages and pictures are the same on every system: what tests them asks bash 4 or later, and draws on terminals as POSIX has them. */
const LEFT_OUT: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['test/docs/**', 'test/house/**', 'test/picture/**'],
  darwin: ['test/docs/**'],
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(LEFT_OUT[process.platform] ?? [])],
    setupFiles: ['test/property-seed.ts', 'test/remove-own-folders.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/build-program.ts', 'test/contract/say-left-out.ts'],
    // Many tests wait for processes and terminals: one more worker than the machine has cores to spare.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    // Every file would load the program anew, which takes longer than its tests do.
    isolate: false,
    // With --coverage alone; test/coverage-by-folder.ts prints it, and nothing is kept.
    coverage: { provider: 'v8', include: ['source/**/*.{ts,tsx}'], reporter: [] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
