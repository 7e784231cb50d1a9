import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { requestFileOf, requestFileText } from '../../source/procedure/request-file.ts';
import { saveRequestFile } from '../../source/procedure/save-request-file.ts';
import { ownFolder } from '../own-folder.ts';
import { expectMode, itOnPosix, onPosix } from '../posix.ts';
import { answered } from './answered.ts';

describe('saveRequestFile', () => {
  const folder = () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    return ownFolder('request');
  };
  const REQUEST = requestFileOf(answered());
  const TEXT = requestFileText(REQUEST);

  it('writes a file for its owner only, in the own folder of the person where it begins with ~', async () => {
    const home = folder();
    for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, home);
    const file = await saveRequestFile(' ~/request.json ', REQUEST, 'refuse');
    expect(file).toBe(path.join(home, 'request.json'));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(requestFileOf(answered()));
    expectMode(file, 0o600);
    expect(readdirSync(home)).toEqual(['request.json']);
  });

  itOnPosix('replaces a file with consent only, and a link stays a link', async () => {
    const place = folder();
    const [file, link] = [path.join(place, 'request.json'), path.join(place, 'link.json')];
    writeFileSync(file, 'precious');
    symlinkSync(file, link);
    for (const name of [file, link]) {
      await expect(saveRequestFile(name, REQUEST, 'refuse')).rejects.toThrow(`${name} is there already.`);
      expect(readFileSync(file, 'utf8')).toBe('precious');
    }
    await saveRequestFile(link, REQUEST, 'replace');
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('leaves a file alone that says the same already', async () => {
    const file = path.join(folder(), 'request.json');
    writeFileSync(file, TEXT);
    const before = statSync(file).ino;
    expect(await saveRequestFile(file, REQUEST, 'refuse')).toBe(file);
    expect(statSync(file).ino).toBe(before);
  });

  it('writes YAML where the name ends so, which older readers of YAML understand alike', async () => {
    const file = path.join(folder(), 'request.yaml');
    const request = requestFileOf(answered({ tags: { on: 'no', id: '012345678901' }, reason: '1e3' }));
    await saveRequestFile(file, request, 'refuse');
    for (const version of ['1.1', '1.2'] as const)
      expect(parse(readFileSync(file, 'utf8'), { version })).toEqual(request);
  });

  it.each<[string, string | RegExp]>([
    ['', 'The request file has no name.'],
    ['none/request.json', /^There is no folder .*none\.$/],
    ['file/request.json', /^There is no folder .*file\.$/],
    ['sub', /sub is no file\.$/],
    ['a\0b', 'cannot hold a null character'],
    ...onPosix<[string, RegExp]>([
      'x'.repeat(300),
      /cannot be written: the name is too long \(ENAMETOOLONG\)\.$/,
    ]),
  ])('says what is wrong with the name %j', async (name, sentence) => {
    const place = folder();
    mkdirSync(path.join(place, 'sub'));
    writeFileSync(path.join(place, 'file'), '');
    await expect(saveRequestFile(name && path.join(place, name), REQUEST, 'replace')).rejects.toThrow(
      sentence,
    );
    expect(readdirSync(place).sort()).toEqual(['file', 'sub']);
  });
});
