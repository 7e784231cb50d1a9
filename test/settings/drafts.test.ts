import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftContent } from '../../source/settings/draft.ts';
import { DraftKeeper } from '../../source/settings/draft-keeper.ts';
import { DRAFTS_MAX, Drafts } from '../../source/settings/drafts.ts';
import { expectMode } from '../posix.ts';
import { place } from './place.ts';

const ID = '20261121-140300-00000001';

function content(said: Partial<DraftContent> = {}): DraftContent {
  return {
    title: 'Web',
    goal: 'create',
    step: 'name',
    choice: { sandbox: true },
    answers: { policyName: 'Web' },
    ...said,
  };
}

function minute(count: number): Date {
  return new Date(Date.UTC(2026, 10, 21, 14, count));
}

function drafts(): Drafts {
  return new Drafts(path.join(place(), 'drafts'));
}

function fileOf({ folder }: Drafts, id: string): string {
  return path.join(folder, `${id}.json`);
}

describe('Drafts', () => {
  it('gives back what was saved, the newest first, and forgets what was removed', () => {
    const kept = drafts();
    expect(kept.list()).toEqual({ drafts: [], notices: [] });
    const first = kept.save(content(), minute(1)).mark;
    const second = kept.save(content({ title: 'Batch' }), minute(2)).mark;
    expect(kept.list().drafts.map(({ title }) => title)).toEqual(['Batch', 'Web']);
    const again = kept.save(content({ step: 'who' }), minute(3), first);
    expect(kept.list().drafts.map(({ title, step }) => [title, step])).toEqual([
      ['Web', 'who'],
      ['Batch', 'name'],
    ]);
    expect(kept.read(first.id)).toEqual({
      ...content({ step: 'who' }),
      ...again.mark,
      savedAt: minute(3).toISOString(),
    });
    kept.remove(second.id);
    kept.remove(second.id);
    expect(kept.list().drafts.map(({ id }) => id)).toEqual([first.id]);
    expect(() => kept.read(second.id)).toThrow(`There is no draft ${second.id} any more.`);
  });

  it('lets nobody else read a draft', () => {
    const kept = drafts();
    const { id } = kept.save(content(), minute(1)).mark;
    expectMode(fileOf(kept, id), 0o600);
    expectMode(kept.folder, 0o700);
  });

  it('drops the oldest when there are too many, and says which', () => {
    const kept = drafts();
    for (let count = 0; count < DRAFTS_MAX; count += 1)
      kept.save(content({ title: `Draft ${count}` }), minute(count));
    expect(kept.save(content(), minute(59)).notices).toEqual([
      'The oldest draft, Draft 0, was dropped: 20 are kept.',
    ]);
    expect(kept.list().drafts).toHaveLength(DRAFTS_MAX);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"kind":"draft","version":1}',
    JSON.stringify({ ...content(), kind: 'draft', version: 1, id: ID, revision: 'a', savedAt: 'soon' }),
    JSON.stringify({
      ...content(),
      kind: 'draft',
      version: 1,
      id: 'other',
      revision: 'a',
      savedAt: minute(1),
    }),
  ])('sets a file aside that is no draft: %s', text => {
    const kept = drafts();
    const good = kept.save(content(), minute(1)).mark;
    writeFileSync(fileOf(kept, ID), text);
    const { drafts: left, notices } = kept.list();
    expect(left.map(({ id }) => id)).toEqual([good.id]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(
      /^The file .*[\\/]20261121-140300-00000001\.json is no draft; it was set aside as /,
    );
    const aside = readdirSync(kept.folder).find(name => name.includes('.broken-')) ?? '';
    expect(readFileSync(path.join(kept.folder, aside), 'utf8')).toBe(text);
    expect(kept.list().notices).toEqual([]);
  });

  it('leaves the draft of a newer program alone, and files that have no name of a draft', () => {
    const kept = drafts();
    mkdirSync(kept.folder);
    const text = JSON.stringify({ kind: 'draft', version: 2, new: 'form' });
    writeFileSync(fileOf(kept, ID), text);
    writeFileSync(path.join(kept.folder, 'notes.json'), 'mine');
    expect(kept.list()).toEqual({
      drafts: [],
      notices: [`The draft ${ID} was saved by a newer version of the program and is left alone.`],
    });
    expect(readdirSync(kept.folder).sort()).toEqual([`${ID}.json`, 'notes.json']);
  });

  it.each(['', '..', '../settings', `${ID}/../x`, `${ID}\n`])('takes %j for no draft', id => {
    expect(() => drafts().read(id)).toThrow('There is no draft');
    expect(() => drafts().remove(id)).toThrow('There is no draft');
  });

  it('keeps no password of an address, and no secret in any answer', () => {
    const kept = drafts();
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const choice = { sandbox: false, endpointUrl: 'https://me:hunter2@aws.example:8443/iam?token=t0ken' };
    const { mark, notices } = kept.save(content({ choice, answers: { policyName: secret } }), minute(1));
    const text = readFileSync(fileOf(kept, mark.id), 'utf8');
    for (const word of [secret, 'hunter2', 't0ken']) expect(text).not.toContain(word);
    expect(kept.read(mark.id).choice.endpointUrl).toBe('https://aws.example:8443/iam');
    expect(notices).toEqual([
      'What looks like a secret is not kept in the draft: 1 place now holds <removed_secret>.',
    ]);
  });
});

describe('DraftKeeper', () => {
  it('keeps one draft of one wizard, and removes it at the end', () => {
    const kept = drafts();
    const keeper = new DraftKeeper(kept, () => minute(1));
    keeper.keep(content());
    keeper.keep(content({ title: 'Batch' }));
    expect(kept.list().drafts.map(({ title }) => title)).toEqual(['Batch']);
    keeper.discard();
    expect(kept.list().drafts).toEqual([]);
  });

  it('never takes the draft of another wizard, not even of one that continues the same', () => {
    const kept = drafts();
    const one = new DraftKeeper(kept, () => minute(1));
    const two = new DraftKeeper(kept, () => minute(2));
    one.keep(content({ title: 'One' }));
    two.keep(content({ title: 'Two' }));
    const mark = kept.list().drafts.find(({ title }) => title === 'One');
    const late = new DraftKeeper(kept, () => minute(3), mark);
    one.keep(content({ title: 'One, changed' }));
    expect(late.keep(content({ title: 'Late' })).notices).toEqual([
      'Another wizard goes on with the same draft; this one is kept as a draft of its own.',
    ]);
    const titles = () => kept.list().drafts.map(({ title }) => title);
    expect(titles().sort()).toEqual(['Late', 'One, changed', 'Two']);
    late.discard();
    expect(titles().sort()).toEqual(['One, changed', 'Two']);
  });

  it('says once that a draft cannot be kept, and goes on trying', () => {
    const folder = path.join(place(), 'drafts');
    writeFileSync(folder, 'a file where the folder should be');
    const keeper = new DraftKeeper(new Drafts(folder), () => minute(1));
    const first = keeper.keep(content());
    expect(first.failure?.message).toMatch(/^The draft cannot be kept: .* \((EEXIST|ENOTDIR)\)\.$/);
    expect(first.failure?.hint?.split(' ').at(-1)).toContain(folder);
    expect(keeper.keep(content({ step: 'who' }))).toEqual({ notices: [], failure: undefined });
    expect(keeper.kept).toBe(false);
    expect(() => keeper.discard()).not.toThrow();
  });
});
