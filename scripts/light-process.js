// Takes `process` as every module has it. Imported, it is read member by member, which opens the standard input.
const PROCESS = '\0process';

/** lightProcess is a plugin of the bundler. */
export const lightProcess = {
  name: 'light-process',
  resolveId(name, _importer, { kind }) {
    return kind !== 'require-call' && (name === 'node:process' || name === 'process') ? PROCESS : null;
  },
  load(id) {
    if (id !== PROCESS) return null;
    // The names that packages of the bundle import; the bundler stops at any other.
    return 'export default process; export const { cwd, env, versions } = process;';
  },
};
