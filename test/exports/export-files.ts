import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type ExportOptions, NOTHING_SPECIAL, type Render } from '../../source/export/export-format.ts';
import { Failure } from '../../source/text/failure.ts';
import { ownFolder } from '../own-folder.ts';
import type { FullRequest } from './varied-requests.ts';

/** A request with the text of its export. */
export interface ExportedRequest {
  readonly request: FullRequest;
  readonly text: string;
}

/** exported writes all requests in one format; those that it refuses to express are left out. */
export function exported(
  requests: readonly FullRequest[],
  render: Render,
  options: ExportOptions = NOTHING_SPECIAL,
): ExportedRequest[] {
  return requests.flatMap(request => {
    try {
      return [{ request, text: render(request, options).text }];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}

/** exportFolder is a folder of its own, which goes with the tests of the file. */
export function exportFolder(): string {
  return ownFolder('exports');
}

/** exportFolderBelow is the like below another folder, for what has to find the packages there. */
export function exportFolderBelow(parent: string): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'exports-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** saveTexts writes each text into a file of the folder, and answers the files. */
export function saveTexts(folder: string, texts: readonly string[], ending: string): string[] {
  return texts.map((text, index) => {
    const file = path.join(folder, `export-${index}.${ending}`);
    writeFileSync(file, text);
    return file;
  });
}
