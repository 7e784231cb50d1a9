import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownPreferences, preferred, settingRows } from '../../source/settings/own-settings.ts';
import { place } from './place.ts';

beforeEach(() => {
  const home = place();
  vi.stubEnv('ECS_IAM_WIZARD_HOME', home);
  writeFileSync(
    path.join(home, 'settings.json'),
    JSON.stringify({ profile: 'dev', region: 'eu-west-1', output: 'json', tags: { team: 'web' } }),
  );
  return () => vi.unstubAllEnvs();
});

const rowOf = (key: string, environment: NodeJS.ProcessEnv) =>
  settingRows(environment).find(row => row.key === key);

describe('what a person prefers', () => {
  it('counts where the environment says nothing', () => {
    expect(preferred('profile', {})).toBe('dev');
    expect(preferred('tags', {})).toEqual({ team: 'web' });
    expect(preferred('path', {})).toBe('/');
  });

  it.each([
    ['profile', { AWS_PROFILE: 'other' }],
    ['profile', { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' }],
    ['region', { AWS_DEFAULT_REGION: 'us-east-1' }],
    ['output', { AWS_DEFAULT_OUTPUT: 'text' }],
  ] as const)('gives way to the environment: %s', (key, environment) => {
    expect(preferred(key, environment)).toBeUndefined();
    expect(rowOf(key, environment)).toMatchObject({
      from: 'environment',
      variable: Object.keys(environment)[0],
    });
    expect(JSON.stringify(settingRows(environment))).not.toContain('AKIA');
  });

  it('stays where a key of the environment lacks its secret', () => {
    expect(preferred('profile', { AWS_ACCESS_KEY_ID: 'AKIA' })).toBe('dev');
  });

  it('is listed with where it comes from', () => {
    expect(rowOf('tags', {})).toMatchObject({ text: 'team=web', value: { team: 'web' }, from: 'set' });
    expect(rowOf('path', {})).toMatchObject({ text: '/', from: 'default' });
    expect(rowOf('templateFolder', {})).toMatchObject({ text: '', value: null, from: 'default' });
  });

  it('is read from the file that holds it now', () => {
    ownPreferences().set('region', 'us-west-2');
    expect(preferred('region', {})).toBe('us-west-2');
  });
});
