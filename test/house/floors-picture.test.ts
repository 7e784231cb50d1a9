import { describe, expect, it } from 'vitest';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly kind: string;
}

interface Module {
  readonly source: string;
  readonly dependencies: readonly {
    readonly resolved: string;
    readonly dynamic: boolean;
    readonly dependencyTypes: readonly string[];
  }[];
}

const { arrowsOf } = (await script('folder-arrows')) as { arrowsOf(modules: readonly Module[]): Arrow[] };
const { floorsPicture } = (await script('floors-picture')) as {
  floorsPicture(floors: readonly (readonly string[])[], arrows: readonly Arrow[], purposes: object): string;
};

function script(name: string): Promise<unknown> {
  return import(new URL(`../../scripts/${name}.js`, import.meta.url).href);
}

function module(
  source: string,
  ...imports: readonly (readonly [resolved: string, how?: 'types' | 'lazy'])[]
): Module {
  return {
    source,
    dependencies: imports.map(([resolved, how]) => ({
      resolved,
      dynamic: how === 'lazy',
      dependencyTypes: how === 'types' ? ['local', 'type-only'] : ['local'],
    })),
  };
}

describe('an arrow between folders', () => {
  it('stands for all imports from one into the other, and for code where any of them is of code', () => {
    const arrows = arrowsOf([
      module('cli.tsx', ['source/ui/app.tsx', 'lazy']),
      module(
        'source/ui/app.tsx',
        ['source/ui/line.tsx'],
        ['source/text/wrap.ts', 'types'],
        ['source/text/width.ts'],
      ),
      module(
        'source/ui/state/wizard.ts',
        ['source/text/wrap.ts', 'types'],
        ['source/policy/arn.ts', 'types'],
      ),
      module('source/policy/arn.ts', ['node_modules/zod/index.js']),
    ]);
    expect(arrows).toEqual([
      { from: 'cli', to: 'ui', count: 1, kind: 'lazy' },
      { from: 'ui', to: 'policy', count: 1, kind: 'types' },
      { from: 'ui', to: 'text', count: 3, kind: 'code' },
    ]);
  });
});

describe('the picture of the floors', () => {
  const floors = [['ui'], ['policy', 'export'], ['text']];
  const arrow = (from: string, to: string, count = 1): Arrow => ({ from, to, count, kind: 'code' });
  /** Marks are circles; those of the legend stand apart from the columns of the folders. */
  const marks = (picture: string) =>
    [...picture.matchAll(/<circle class="\w+" cx="(\d+)" cy="(\d+)" r="([\d.]+)"/g)]
      .map(([, x, y, radius]) => [Number(x), Number(y), Number(radius)] as const)
      .filter(([x]) => x < 600);

  it('has a mark for each arrow, below the folder that imports and left of the one that is imported', () => {
    const drawn = marks(floorsPicture(floors, [arrow('ui', 'policy'), arrow('policy', 'text')], {}));
    const [ui, policy] = [...new Set(drawn.map(([x]) => x))].sort((one, other) => one - other);
    const [rowOfPolicy, rowOfText] = [...new Set(drawn.map(([, y]) => y))].sort((one, other) => one - other);
    expect(drawn.map(([x, y]) => [x, y])).toEqual([
      [ui, rowOfPolicy],
      [policy, rowOfText],
    ]);
  });

  it('is another one when imports come, go, or become many', () => {
    const pictures = [[], [arrow('ui', 'text')], [arrow('ui', 'text', 10)], [arrow('ui', 'text', 100)]].map(
      arrows => floorsPicture(floors, arrows, {}),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(floorsPicture(floors, [arrow('ui', 'text', 11)], {})).toBe(pictures[2]);
  });
});
