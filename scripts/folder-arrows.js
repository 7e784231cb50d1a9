// Sums up imports between modules as arrows between the folders of source/.

/** The arrows between folders, in a fixed order: how many imports each stands for, and of which kind. */
export function arrowsOf(modules) {
  const found = new Map();
  for (const { source, dependencies } of modules) {
    for (const { resolved, dynamic, dependencyTypes } of dependencies) {
      const [from, to] = [folderOf(source), folderOf(resolved)];
      if (from === undefined || to === undefined || from === to) continue;
      const key = `${from} ${to}`;
      const arrow = found.get(key) ?? { from, to, count: 0, kinds: new Set() };
      arrow.count += 1;
      arrow.kinds.add(kindOf(dynamic, dependencyTypes));
      found.set(key, arrow);
    }
  }
  return [...found.values()]
    .map(({ kinds, ...arrow }) => ({ ...arrow, kind: strongest(kinds) }))
    .sort((one, other) => (`${one.from} ${one.to}` < `${other.from} ${other.to}` ? -1 : 1));
}

/** The folder of source/ that a module is in; the two doors beside it stand for themselves. */
function folderOf(module) {
  return (/^source\/([^/]+)\//.exec(module) ?? /^(start|cli)\.tsx?$/.exec(module))?.[1];
}

function kindOf(dynamic, dependencyTypes) {
  if (dependencyTypes.includes('type-only')) return 'types';
  return dynamic ? 'lazy' : 'code';
}

/** One import of code makes the whole arrow one of code. */
function strongest(kinds) {
  return ['code', 'lazy', 'types'].find(kind => kinds.has(kind));
}
