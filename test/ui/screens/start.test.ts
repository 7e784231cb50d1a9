import { describe, expect, it } from 'vitest';
import { begin, noAnswers, type Start, startDocument } from '../../../source/procedure/answers.ts';
import { Walk } from '../walk.ts';

const GIVEN: Start = {
  kind: 'document',
  origin: 'policy.json',
  document: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
  },
};

/** Stands at the start with a blank policy that has one statement of the person's own. */
const edited = () => {
  const walk = Walk.signedIn().press(
    ...'enter end enter enter enter'.split(' '),
    ' ',
    ...'enter enter enter escape'.split(' '),
  );
  expect(walk.wizard.screen).toBe('start');
  expect(walk.wizard.answers.document.Statement).toHaveLength(1);
  return walk;
};

describe('changing the start', () => {
  it('gives up edited statements only when it is chosen twice', () => {
    const walk = edited();
    const before = walk.wizard.answers.document;
    walk.press('home', 'enter');
    expect(walk.wizard.screen).toBe('start');
    expect(walk.wizard.problem).toContain('gives up your changes');
    expect(walk.wizard.answers.document).toBe(before);
    walk.press('enter');
    expect(walk.wizard.answers.start?.kind).toBe('template');
  });

  it('asks anew for another start', () => {
    const walk = edited().press('home', 'enter', 'down', 'enter');
    expect(walk.wizard.screen).toBe('start');
    expect(walk.wizard.answers.document.Statement).toHaveLength(1);
  });

  it('does not ask when nothing was edited, nor for the start that is chosen already', () => {
    expect(Walk.signedIn().press('enter', 'enter', 'escape', 'down', 'enter').wizard.screen).toBe(
      'parameters',
    );
    expect(edited().press('enter').wizard.screen).toBe('permissions');
  });
});

describe('a document that was given beforehand', () => {
  const walk = () => Walk.signedIn(begin(noAnswers('create-and-attach'), GIVEN)).press('enter');

  it('is what the start begins at, and Enter keeps it', () => {
    expect(walk().press('enter').wizard.answers.document).toEqual(startDocument(GIVEN));
  });

  it('can be gone back to after another start was chosen', () => {
    const back = walk().press('end', 'enter', 'escape', 'home', 'enter');
    expect(back.wizard.answers.start).toEqual(GIVEN);
    expect(back.wizard.answers.document).toEqual(startDocument(GIVEN));
  });
});
