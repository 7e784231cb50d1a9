import { ownPreferences, preferred } from '../../settings/own-settings.ts';
import { preferTemplateFolder } from '../../template/template-folder.ts';

/** takeSettings reads the person's settings before a command begins, and says once what is wrong with them. */
export function takeSettings(): void {
  preferTemplateFolder(preferred('templateFolder'));
  const own = ownPreferences();
  own.list();
  for (const notice of own.notices()) process.stderr.write(`${notice}\n`);
}
