/** Mutation testing of source/policy: docs/mutation.md says what it is for and how it is read. */
export default {
  mutate: ['source/policy/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs only while a module loads is a table or a pattern, and each of its mutants would need every test.
  ignoreStatic: true,
  concurrency: 2,
  // Endless loops are told by how often they turn. A busy machine must not pass for one.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation/report.json' },
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
  tempDirName: '.stryker',
};
