// Holds a release to what it says of itself: the tag, the version of package.json and of the lockfile, and a dated section
// of CHANGELOG.md are one. Writes that section, as the notes of the release:  node scripts/check-release.js v0.1.0 > notes.md
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * releaseNotes is the section of the changelog for a tag. It throws an error that says what does not agree.
 * @param {{ tag: string, manifest: { version: string }, lock: { version: string, packages: Record<string, { version?: string }> }, changelog: string }} release
 */
export function releaseNotes({ tag, manifest, lock, changelog }) {
  const { version } = manifest;
  if (tag !== `v${version}`)
    throw new Error(`The tag is ${tag}, and package.json has the version ${version}.`);
  for (const locked of [lock.version, lock.packages['']?.version])
    if (locked !== version)
      throw new Error(`package-lock.json has the version ${locked}, package.json ${version}.`);
  const section = sectionOf(changelog, version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${version}.`);
  if (!/^\d{4}-\d\d-\d\d$/.test(section.date))
    throw new Error(
      `CHANGELOG.md dates ${version} "${section.date}": write the day of the release, as 2026-01-31.`,
    );
  if (section.text === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${section.text}\n`;
}

/** A section goes from its heading, `## VERSION - DATE`, to the next one. */
function sectionOf(changelog, version) {
  for (const part of changelog.split(/^## /m).slice(1)) {
    const [heading, ...lines] = part.split('\n');
    const [name, ...date] = heading.split(' - ');
    if (name.trim() === version) return { date: date.join(' - ').trim(), text: lines.join('\n').trim() };
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = file => readFileSync(path.join(root, file), 'utf8');
  try {
    const notes = releaseNotes({
      tag: process.argv[2] ?? '',
      manifest: JSON.parse(read('package.json')),
      lock: JSON.parse(read('package-lock.json')),
      changelog: read('CHANGELOG.md'),
    });
    process.stdout.write(notes);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
