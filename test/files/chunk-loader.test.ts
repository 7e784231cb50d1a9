import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkLoader } from '../../source/files/chunk-loader.ts';
import { ensureFolder } from '../../source/files/folders.ts';
import { keepCode, readKeptCode } from '../../source/files/kept-code.ts';
import { ownFolder } from '../own-folder.ts';
import { expectMode } from '../posix.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The text of a chunk as the build writes it. */
function asBuilt(text: string): string {
  return `(function(exports,require,module,__dirname){${text}\n})`;
}

/** Two chunks, of which the first asks for the second, and a folder for what is kept. */
function places(chunks: Record<string, string> = {}) {
  const folder = ownFolder('chunks');
  const written = {
    'main.cjs': 'const {add}=require("./other.cjs");exports.sum=n=>add(n,require("node:path").sep.length);',
    'other.cjs': 'exports.add=(a,b)=>a+b;exports.where=__dirname;',
    ...chunks,
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(path.join(folder, name), asBuilt(text));
  return { chunks: folder, kept: path.join(folder, 'kept'), name: 'main' };
}

function sumOf(loader: ChunkLoader): number {
  return (loader.load('main.cjs') as { sum(n: number): number }).sum(1);
}

describe('The loader of chunks', () => {
  it('runs a chunk once, with other chunks and the modules of Node', () => {
    const where = places({
      'count.cjs': 'globalThis.timesRun=(globalThis.timesRun??0)+1;exports.n=timesRun',
    });
    const loader = new ChunkLoader(where);
    expect(sumOf(loader)).toBe(2);
    expect(loader.load('count.cjs')).toBe(loader.load('count.cjs'));
    expect(loader.load('count.cjs')).toEqual({ n: 1 });
    const other = loader.load('other.cjs') as { where: string };
    expect(other.where).toBe(where.chunks);
  });

  it('finds what an earlier start has kept, and keeps it once a day', () => {
    const where = places();
    const first = new ChunkLoader(where);
    sumOf(first);
    first.keep();
    const file = path.join(where.kept, 'main');
    const { code, old } = readKeptCode(where.kept, 'main', Date.now());
    expect([...code.keys()]).toEqual(['main.cjs', 'other.cjs']);
    expect(old).toBe(false);

    const second = new ChunkLoader(where);
    expect(sumOf(second)).toBe(2);
    utimesSync(file, new Date(), new Date(Date.now() - DAY / 2));
    const before = statSync(file).mtimeMs;
    second.keep();
    expect(statSync(file).mtimeMs).toBe(before);

    utimesSync(file, new Date(), new Date(Date.now() - 2 * DAY));
    const later = new ChunkLoader(where);
    sumOf(later);
    later.keep();
    expect(statSync(file).mtimeMs).toBeGreaterThan(before);
  });

  it('keeps code anew when a chunk was not among what was kept', () => {
    const where = places({ 'third.cjs': 'exports.third=3' });
    const first = new ChunkLoader(where);
    sumOf(first);
    first.keep();
    const second = new ChunkLoader(where);
    sumOf(second);
    second.load('third.cjs');
    second.keep();
    expect([...readKeptCode(where.kept, 'main', Date.now()).code.keys()]).toContain('third.cjs');
  });

  it('keeps what only an earlier start needed, as long as there is such a chunk', () => {
    const where = places({ 'third.cjs': 'exports.third=3' });
    const first = new ChunkLoader(where);
    sumOf(first);
    first.keep();
    keepCode(
      where.kept,
      'main',
      new Map([...readKeptCode(where.kept, 'main', 0).code, ['gone.cjs', Buffer.from('1')]]),
      0,
    );
    const second = new ChunkLoader(where);
    second.load('third.cjs');
    second.keep();
    const { code } = readKeptCode(where.kept, 'main', Date.now());
    expect([...code.keys()].sort()).toEqual(['main.cjs', 'other.cjs', 'third.cjs']);
  });

  it('runs the text of a chunk, whatever was kept for it', () => {
    const where = places();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        keepCode(where.kept, 'main', new Map([['main.cjs', Buffer.from(bytes)]]), Date.now());
        const loader = new ChunkLoader(where);
        expect(sumOf(loader)).toBe(2);
      }),
    );
  });

  it('works where nothing is kept, or can be', () => {
    const where = places();
    for (const kept of [undefined, path.join(where.chunks, 'main.cjs', 'below')]) {
      const loader = new ChunkLoader({ ...where, kept });
      expect(sumOf(loader)).toBe(2);
      loader.keep();
    }
    expect(readdirSync(where.chunks)).not.toContain('kept');
  });

  it('throws what the text of a chunk throws', () => {
    const loader = new ChunkLoader(
      places({
        'broken.cjs': 'exports.a=(',
        'missing.cjs': 'require("./none.cjs")',
        'foreign.cjs': 'require("none")',
      }),
    );
    expect(() => loader.load('broken.cjs')).toThrow(SyntaxError);
    expect(() => loader.load('missing.cjs')).toThrow(/ENOENT/);
    expect(() => loader.load('foreign.cjs')).toThrow("Cannot find module 'none'");
  });
});

describe('Kept code', () => {
  it('comes back as it was, for any names and bytes, each part at a place that V8 takes as it is', () => {
    const { kept } = places();
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.uint8Array(), { noNullPrototype: true }), parts => {
        const code = new Map(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes)]));
        keepCode(kept, 'any', code, Date.now());
        const back = readKeptCode(kept, 'any', Date.now()).code;
        expect([...back]).toEqual([...code]);
        for (const bytes of back.values()) if (bytes.length > 0) expect(bytes.byteOffset % 8).toBe(0);
      }),
    );
  });

  it('is nothing where any byte of it was damaged, for V8 would end the process', () => {
    const { kept } = places();
    const code = new Map([['a', Buffer.from(Array.from({ length: 200 }, (_, index) => index))]]);
    fc.assert(
      fc.property(fc.nat({ max: 199 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        keepCode(kept, 'main', code, Date.now());
        const file = path.join(kept, 'main');
        const bytes = readFileSync(file);
        const at = bytes.indexOf('\n') + 1 + place;
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        writeFileSync(file, bytes);
        expect(readKeptCode(kept, 'main', Date.now()).code.size).toBe(0);
      }),
    );
  });

  it('is nothing where the file was cut or holds something else', () => {
    const { kept } = places();
    ensureFolder(kept);
    for (const text of ['', '\n', '{}', 'null\n', '[["a"', '[1]\n', '{"a":1}\nrest']) {
      writeFileSync(path.join(kept, 'broken'), text);
      expect([...readKeptCode(kept, 'broken', Date.now()).code]).toEqual([]);
    }
  });

  it('can be read by its owner alone', () => {
    const { kept } = places();
    keepCode(kept, 'mine', new Map(), Date.now());
    expectMode(path.join(kept, 'mine'), 0o600);
    expectMode(kept, 0o700);
  });

  it.skipIf(process.platform === 'win32')('is neither read nor written where others may write', () => {
    const { kept } = places();
    keepCode(kept, 'main', new Map([['a', Buffer.from('a')]]), Date.now());
    for (const mode of [0o770, 0o707, 0o777]) {
      chmodSync(kept, mode);
      expect(readKeptCode(kept, 'main', Date.now()).code.size).toBe(0);
      keepCode(kept, 'other', new Map(), Date.now());
      expect(existsSync(path.join(kept, 'other'))).toBe(false);
    }
    chmodSync(kept, 0o755);
    expect(readKeptCode(kept, 'main', Date.now()).code.size).toBe(1);
  });

  it('goes when nobody has written it for a month', () => {
    const { kept } = places();
    const file = (name: string) => path.join(kept, name);
    for (const name of ['young', 'old']) keepCode(kept, name, new Map(), Date.now());
    utimesSync(file('young'), new Date(), new Date(Date.now() - 29 * DAY));
    utimesSync(file('old'), new Date(), new Date(Date.now() - 31 * DAY));
    keepCode(kept, 'new', new Map(), Date.now());
    expect(readdirSync(kept).sort()).toEqual(['new', 'young']);
    expect(readKeptCode(kept, 'new', Date.now()).old).toBe(false);
  });
});
