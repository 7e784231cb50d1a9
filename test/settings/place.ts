import { ownFolder } from '../own-folder.ts';

/** place gives the test that runs a folder of its own. */
export function place(): string {
  return ownFolder('settings');
}
