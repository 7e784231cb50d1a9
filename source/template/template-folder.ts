import path from 'node:path';
import { folders } from '../files/folders.ts';

let folderOfSettings: string | undefined;

/** preferTemplateFolder names the folder, by its whole path, in which a person's own templates stand where the environment names none. */
export function preferTemplateFolder(folder: string | undefined): void {
  folderOfSettings = folder;
}

/** templateFolder is where a person's own templates stand: ECS_IAM_WIZARD_TEMPLATES, else the preferred folder, else `templates` beside the settings. */
export function templateFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.ECS_IAM_WIZARD_TEMPLATES;
  if (named) return path.resolve(named);
  return folderOfSettings ?? path.join(folders(environment).config, 'templates');
}
