import module from 'node:module';
import { ensureFolder, folders } from './folders.ts';

/**
 * keepCompiledCode lets versions of Node that can do so (from 22.1 on) keep compiled code between starts, in a folder that
 * only its owner can enter: what lies there is run, and Node's own choice lies where everybody may write. Where the folder
 * cannot be made, nothing is kept.
 */
export function keepCompiledCode(): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  if (enableCompileCache === undefined) return;
  try {
    const { cache } = folders();
    ensureFolder(cache);
    enableCompileCache(cache);
  } catch {}
}
