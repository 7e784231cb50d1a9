import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** npm runs npm or npx in a folder: without network, and with a cache and settings of its own in a home that may be empty. */
export function npm(tool: 'npm' | 'npx', args: readonly string[], cwd: string, home: string): string {
  const [command, ...first] = toolCommand(tool);
  return execFileSync(command, [...first, ...args], {
    cwd,
    env: {
      ...kept(),
      HOME: home,
      USERPROFILE: home,
      npm_config_userconfig: path.join(home, '.npmrc'),
      npm_config_cache: path.join(home, 'npm-cache'),
      npm_config_offline: 'true',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_update_notifier: 'false',
      ECS_IAM_WIZARD_HOME: path.join(home, 'wizard'),
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Windows starts npm through a script of its shell, which a program cannot start: npm's own file can be on every system. */
function toolCommand(tool: 'npm' | 'npx'): readonly [string, ...string[]] {
  const { npm_execpath: runner = '' } = process.env;
  const places = [path.dirname(runner), path.join(path.dirname(process.execPath), 'node_modules/npm/bin')];
  const file = places.map(place => path.join(place, `${tool}-cli.js`)).find(existsSync);
  return file === undefined ? [tool] : [process.execPath, file];
}

/** What programs need of the surroundings, on Windows too; settings that npm hands down are not part of it. */
function kept(): Record<string, string> {
  const names = /^(PATH|PATHEXT|TMPDIR|TEMP|TMP|SYSTEMROOT|COMSPEC|APPDATA|LOCALAPPDATA)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => names.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}
