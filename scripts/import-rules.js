// The direction of imports: each folder of source/ may import from itself and from the floors below it.
// Folders that share a floor do not know each other.
export const FLOORS = [
  ['start', 'cli'],
  ['ui', 'accessible', 'commands'],
  ['procedure', 'export'],
  ['settings', 'provision'],
  ['account', 'template'],
  ['sandbox'],
  ['policy'],
  ['reference'],
  ['files', 'text'],
];

const DOORS = { start: '^start\\.ts$', cli: '^cli\\.tsx$' };
const folder = name => DOORS[name] ?? `^source/${name}/`;

const downward = FLOORS.flatMap((floor, level) =>
  floor.map(name => {
    const below = FLOORS.slice(level + 1).flat();
    const allowed = [name, ...below].map(folder).join('|');
    return {
      name: `${name}-imports-downward`,
      severity: 'error',
      comment: `${name} may import only itself and: ${below.join(', ') || 'nothing'}`,
      from: { path: folder(name) },
      to: { path: '^(source/|start\\.ts$|cli\\.tsx$|test/|scripts/)', pathNot: allowed },
    };
  }),
);

export const FORBIDDEN = [
  ...downward,
  {
    name: 'sandbox-is-known-to-few',
    severity: 'error',
    comment: 'only account, and the command that serves the practice account, know it',
    from: { pathNot: ['^source/sandbox/', '^source/account/', '^source/commands/sandbox', '^test/'] },
    to: { path: '^source/sandbox/' },
  },
  {
    name: 'sandbox-is-loaded-lazily',
    severity: 'error',
    comment: 'who works in AWS does not load the practice account',
    from: { path: ['^source/account/', '^source/commands/'] },
    to: { path: '^source/sandbox/', dynamic: false, dependencyTypesNot: ['type-only'] },
  },
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^source/' }, to: {} },
];

export const OPTIONS = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
};
