import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureFolder, folders } from '../../source/files/folders.ts';
import { packageRoot } from '../../source/files/package-root.ts';
import { ownFolder } from '../own-folder.ts';
import { expectMode } from '../posix.ts';

describe('folders', () => {
  it('are one, where ECS_IAM_WIZARD_HOME says so', () => {
    const home = path.join(tmpdir(), 'wizard-home');
    expect(folders({ ECS_IAM_WIZARD_HOME: home })).toEqual({
      config: home,
      data: home,
      cache: path.join(home, 'cache'),
    });
    expect(folders({ ECS_IAM_WIZARD_HOME: 'here' }).data).toBe(path.resolve('here'));
  });

  it('are those of the system otherwise, under the name of the program', () => {
    for (const environment of [{}, { ECS_IAM_WIZARD_HOME: '' }]) {
      const { config, data } = folders(environment);
      expect(path.isAbsolute(config) && path.isAbsolute(data)).toBe(true);
      expect(config).toContain('ecs-iam-wizard');
      expect(data).toContain('ecs-iam-wizard');
      expect(config).not.toContain('nodejs');
    }
  });
});

describe('ensureFolder', () => {
  it('makes what is missing for its owner alone, and leaves a folder that is there', () => {
    const there = ownFolder('folder');
    const folder = path.join(there, 'a', 'b');
    ensureFolder(folder);
    ensureFolder(folder);
    expectMode(folder, 0o700);
  });

  it.skipIf(process.platform !== 'linux')('gives up at once where the system makes no folder', () => {
    expect(() => ensureFolder('/proc/nothing/below')).toThrow(/ENOENT/);
  });

  it('does not take a file for a folder, nor go through one', () => {
    const there = ownFolder('folder');
    const file = path.join(there, 'file');
    writeFileSync(file, '');
    expect(() => ensureFolder(file)).toThrow(/EEXIST/);
    expect(() => ensureFolder(path.join(file, 'below'))).toThrow(
      `EEXIST: file already exists, mkdir '${file}'`,
    );
  });
});

describe('packageRoot', () => {
  it('is the folder of the program’s own package', () => {
    const text = readFileSync(path.join(packageRoot(), 'package.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ name: 'ecs-iam-wizard' });
  });
});
