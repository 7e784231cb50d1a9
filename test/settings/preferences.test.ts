import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPreferenceKey, preferenceProblem } from '../../source/settings/preference-keys.ts';
import { Preferences } from '../../source/settings/preferences.ts';
import { expectMode } from '../posix.ts';
import { place } from './place.ts';

function preferences(text?: string): Preferences {
  const file = path.join(place(), 'settings.json');
  if (text !== undefined) writeFileSync(file, text);
  return new Preferences(file);
}

describe('Preferences', () => {
  it('remembers what was set, for its owner only, and forgets what was unset', () => {
    const kept = preferences();
    expect(kept.get('tourSeen')).toEqual([]);
    kept.set('tourSeen', ['first-policy']);
    expectMode(kept.file, 0o600);
    expect(new Preferences(kept.file).list()).toContainEqual(
      expect.objectContaining({ key: 'tourSeen', value: ['first-policy'], origin: 'set' }),
    );
    kept.unset('tourSeen');
    expect(kept.list()).toContainEqual(
      expect.objectContaining({ key: 'tourSeen', value: [], origin: 'default' }),
    );
    expect(kept.notices()).toEqual([]);
  });

  it('changes what is on the disk now, and leaves what it does not know', () => {
    const kept = preferences('{"later":{"a":1},"tourSeen":["one"]}');
    new Preferences(kept.file).update('tourSeen', seen => [...seen, 'two']);
    kept.update('tourSeen', seen => [...seen, 'three']);
    expect(JSON.parse(readFileSync(kept.file, 'utf8'))).toEqual({
      later: { a: 1 },
      tourSeen: ['one', 'two', 'three'],
    });
  });

  it.each(['', '{', 'null', '[]', '"text"'])(
    'sets a file aside that holds no settings, and says so once: %s',
    text => {
      const kept = preferences(text);
      expect(kept.get('tourSeen')).toEqual([]);
      expect(kept.get('tourSeen')).toEqual([]);
      expect(kept.notices()).toEqual([expect.stringMatching(/holds no settings; it was set aside as /)]);
      expect(kept.notices()).toEqual([]);
      const [aside = ''] = readdirSync(path.dirname(kept.file));
      expect(readFileSync(path.join(path.dirname(kept.file), aside), 'utf8')).toBe(text);
      kept.set('tourSeen', ['one']);
      expect(kept.get('tourSeen')).toEqual(['one']);
    },
  );

  it('does not use a value that is none, says why, and lets it be set again', () => {
    const kept = preferences('{"tourSeen":["../x"]}');
    expect(kept.get('tourSeen')).toEqual([]);
    expect(kept.notices()).toEqual([
      expect.stringContaining('it should be a list of at most 200 names of notes'),
    ]);
    kept.update('tourSeen', seen => [...seen, 'one']);
    expect(() => kept.set('tourSeen', ['../x'])).toThrow('tourSeen: it should be a list');
    expect(kept.get('tourSeen')).toEqual(['one']);
  });

  it('says which file cannot be written, while reading goes on', () => {
    const file = path.join(place(), 'a-file');
    writeFileSync(file, '');
    const kept = new Preferences(path.join(file, 'settings.json'));
    expect(kept.get('tourSeen')).toEqual([]);
    expect(() => kept.set('tourSeen', [])).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^The settings cannot be kept: .* \((ENOTDIR|EEXIST)\)\.$/),
        hint: expect.stringContaining(path.join(file, 'settings.json')),
      }),
    );
  });

  it('gives way to a folder in its place', () => {
    const kept = preferences();
    mkdirSync(kept.file);
    kept.set('tourSeen', ['one']);
    expect(kept.get('tourSeen')).toEqual(['one']);
  });
});

describe('the keys of preferences', () => {
  it('are those of the table, and no names that every object has', () => {
    expect(isPreferenceKey('tourSeen')).toBe(true);
    for (const name of ['constructor', '__proto__', '', 'tourseen'])
      expect(isPreferenceKey(name)).toBe(false);
  });

  it.each([
    ['profile', 'dev', ['', ' ', 'a\u001B[2J', 1]],
    ['region', 'eu-west-1', ['Europe', '', null]],
    ['path', '/teams/web/', ['teams', '/a b/', 7]],
    ['tags', { team: 'web' }, [['team'], { 'aws:x': '1' }, { a: 1 }, { Team: 'a', team: 'b' }, 'team=web']],
    ['templateFolder', '/tmp/mine', ['mine', '', '/tmp/\u001B[2J']],
    ['output', 'json', ['sarif', 'JSON', true]],
  ] as const)('of %s take what the flag takes', (key, good, bad) => {
    expect(preferenceProblem(key, good)).toBeUndefined();
    for (const value of bad) expect(preferenceProblem(key, value)).toEqual(expect.any(String));
  });

  it('take values of their form only', () => {
    expect(preferenceProblem('tourSeen', ['a-1'])).toBeUndefined();
    for (const value of [undefined, 'a', [1], [''], ['A b'], Array.from({ length: 201 }, () => 'a')])
      expect(preferenceProblem('tourSeen', value)).toContain('it should be a list');
  });
});
