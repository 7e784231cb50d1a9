import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Release {
  readonly tag: string;
  readonly manifest: { readonly version: string };
  readonly lock: {
    readonly version: string;
    readonly packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  readonly changelog: string;
}

const { releaseNotes } = (await import(new URL('../../scripts/check-release.js', import.meta.url).href)) as {
  releaseNotes(release: Release): string;
};

const CHANGELOG = `# Changelog

## 1.2.0 - Unreleased

### Added

- A bee.

## 1.1.0 - 2026-03-01

### Fixed

- The ant.

## 1.0.0 - 2026-02-01
`;

const release = (version: string, tag = `v${version}`): Release => ({
  tag,
  manifest: { version },
  lock: { version, packages: { '': { version } } },
  changelog: CHANGELOG,
});

describe('releaseNotes', () => {
  it('are the section of the version, without its heading', () => {
    expect(releaseNotes(release('1.1.0'))).toBe('### Fixed\n\n- The ant.\n');
  });

  it.each(['v1.0.0', '1.1.0', 'v1.1.0-rc.1', ''])('refuse the tag "%s" for version 1.1.0', tag => {
    expect(() => releaseNotes(release('1.1.0', tag))).toThrow(
      `The tag is ${tag}, and package.json has the version 1.1.0.`,
    );
  });

  it('refuse a lockfile of another version', () => {
    const lock = { version: '1.1.0', packages: { '': { version: '1.0.9' } } };
    expect(() => releaseNotes({ ...release('1.1.0'), lock })).toThrow(
      'package-lock.json has the version 1.0.9',
    );
  });

  it.each([
    ['that has no section', '1.3.0', 'has no section for 1.3.0'],
    ['that only begins as a section does', '1.1', 'has no section for 1.1.'],
    ['that is not dated yet', '1.2.0', 'dates 1.2.0 "Unreleased"'],
    ['of which nothing is said', '1.0.0', 'says nothing of 1.0.0'],
  ])('refuse a version %s', (_, version, message) => {
    expect(() => releaseNotes(release(version))).toThrow(message);
  });

  it('find the changelog of this version, dated or not', () => {
    const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const changelog = read('CHANGELOG.md').replace(
      `## ${version} - Unreleased`,
      `## ${version} - 2026-01-31`,
    );
    expect(releaseNotes({ ...release(version), changelog })).toContain('### ');
  });
});
