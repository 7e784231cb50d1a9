import { statSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** NearFirst sorts test files so that a mutant meets those that lie nearest to its file first: it is done with the first failure. */
export class NearFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = (this.ctx.config.related ?? []).map(file => path.parse(path.relative('source', file)));
    const distance = ({ moduleId }: TestSpecification): number => {
      const { dir, base } = path.parse(path.relative('test', moduleId));
      if (mutated.some(file => file.dir === dir && base === `${file.name}.test.ts`)) return 0;
      return mutated.some(file => file.dir === dir) ? 1 : 2;
    };
    const order = files.map(file => ({ file, distance: distance(file), size: statSync(file.moduleId).size }));
    order.sort((a, b) => a.distance - b.distance || a.size - b.size);
    return order.map(({ file }) => file);
  }
}
