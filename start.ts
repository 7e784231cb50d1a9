#!/usr/bin/env node
import { writeSync } from 'node:fs';
import path from 'node:path';
import { ChunkLoader } from './source/files/chunk-loader.ts';
import { folders } from './source/files/folders.ts';
import { versionLine } from './source/text/version-line.ts';

/** The chunk that the program begins in; the build says which. */
declare const MAIN_CHUNK: string;
/** The versions of the package and of its data about AWS, known to the build. */
declare const VERSION: string;
declare const DATA_VERSION: string;

const STDOUT = 1;
/** What was asked could not be understood: nobody asks that again. */
const USAGE = 252;

const words = process.argv.slice(2);
if (!toldVersion()) startProgram();

/** What scripts ask most often needs none of the program, unless nobody takes the answer. */
function toldVersion(): boolean {
  if (words.length !== 1 || (words[0] !== '--version' && words[0] !== '-V')) return false;
  try {
    const line = `${versionLine(VERSION, DATA_VERSION)}\n`;
    return writeSync(STDOUT, line) === line.length;
  } catch {
    return false;
  }
}

function startProgram(): void {
  const [word = 'wizard'] = words;
  const name = `${/^[a-z]{1,20}$/.test(word) ? word : 'flags'}-${process.version}-${process.arch}`;
  const kept = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : path.join(folders().cache, 'code');
  const loader = new ChunkLoader({ chunks: import.meta.dirname, kept, name });
  process.once('exit', exitCode => {
    if (exitCode !== USAGE) loader.keep();
  });
  loader.load(MAIN_CHUNK);
}
