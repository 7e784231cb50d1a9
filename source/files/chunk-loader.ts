import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { type CompiledCode, keepCode, readKeptCode } from './kept-code.ts';

/** Where the code of the program lies, and where what has been compiled of it is kept. */
export interface Places {
  /** The folder of the chunks. */
  readonly chunks: string;
  /** The folder that compiled code is kept in; undefined keeps none. */
  readonly kept: string | undefined;
  /** The file in that folder: one for each thing the program does, so that none reads what only another needs. */
  readonly name: string;
}

/** What a chunk is: the build writes it as one function, because V8 would keep the text twice were it put together here. */
type Body = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  dirname: string,
) => void;

/** Loads the chunks of the program, each once. */
export class ChunkLoader {
  readonly #places: Places;
  readonly #loaded = new Map<string, { exports: object }>();
  readonly #scripts = new Map<string, Script>();
  readonly #kept: CompiledCode;
  /** Whether something had to be compiled that the next start will want. */
  #stale: boolean;

  constructor(places: Places) {
    this.#places = places;
    const { code, old } =
      places.kept === undefined
        ? { code: new Map(), old: false }
        : readKeptCode(places.kept, places.name, Date.now());
    this.#kept = code;
    this.#stale = old;
  }

  /** load runs a chunk, unless it has run already, and answers what it exports. Throws what the chunk throws. */
  readonly load = (name: string): object => {
    const found = this.#loaded.get(name);
    if (found !== undefined) return found.exports;
    const module = { exports: {} };
    this.#loaded.set(name, module);
    const body = this.#compiled(name).runInThisContext() as Body;
    body(module.exports, wanted => this.#wanted(wanted), module, this.#places.chunks);
    return module.exports;
  };

  /** keep leaves what has been compiled for the next start, where that start would gain by it. */
  keep(): void {
    const { kept, name } = this.#places;
    if (kept === undefined || !this.#stale) return;
    // What this run had no need of another will, unless it is code of an earlier version.
    const code = new Map(
      [...this.#kept].filter(([chunk]) => existsSync(path.join(this.#places.chunks, chunk))),
    );
    for (const [chunk, script] of this.#scripts) code.set(chunk, script.createCachedData());
    keepCode(kept, name, code, Date.now());
  }

  #wanted(name: string): unknown {
    if (name.startsWith('./')) return this.load(name.slice('./'.length));
    const ofNode = process.getBuiltinModule(name);
    if (ofNode === undefined) throw new Error(`Cannot find module '${name}'`);
    return ofNode;
  }

  #compiled(name: string): Script {
    const filename = path.join(this.#places.chunks, name);
    const cachedData = this.#kept.get(name);
    const text = readFileSync(filename, 'latin1');
    const script = new Script(text, { filename, ...(cachedData === undefined ? {} : { cachedData }) });
    // V8 has what it takes; the bytes would lie in memory for nothing.
    this.#kept.delete(name);
    if (cachedData === undefined || script.cachedDataRejected === true) this.#stale = true;
    this.#scripts.set(name, script);
    return script;
  }
}
