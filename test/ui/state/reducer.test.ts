import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../../source/procedure/answers.ts';
import { toRequest } from '../../../source/procedure/to-request.ts';
import { planRequest } from '../../../source/provision/plan.ts';
import { textOf } from '../../../source/ui/prompts/text-state.ts';
import { answered } from '../answered.ts';
import { FakeAccount } from '../fake-account.ts';
import { Walk } from '../walk.ts';

/** A walk to the final review with a plan that can be carried out. */
async function atReview(): Promise<Walk> {
  const walk = Walk.signedIn(answered()).press('enter', 'enter', 'enter', 'enter', 'enter');
  walk.press('enter', 'enter', 'enter', 'enter', 'enter', 'enter');
  expect(walk.screen).toBe('confirm');
  return walk.happen({ type: 'plan-awaited' }, await planFor(walk));
}

async function planFor({ wizard: { answers, undertaking, choice } }: Walk) {
  const account = new FakeAccount().with('user', 'alice');
  const options = { equivalentCommand: 'ecs-iam-wizard create', now: new Date(0) };
  const plan = await planRequest(toRequest(answers), account, options);
  return { type: 'plan-made', plan, answers, undertaking, choice } as const;
}

describe('keys typed ahead', () => {
  it('act one by one: a key that opens a text makes the rest of the chunk text', () => {
    const walk = Walk.signedIn().press('enter', '/run\r');
    const { filter, filtering } = walk.wizard.local.start.lists.templates;
    expect([textOf(filter), filtering]).toEqual(['run', false]);
  });

  it('reach the screens that they lead to', () => {
    const walk = Walk.signedIn().press('enter', 'end', '\r');
    expect(walk.screen).toBe('permissions');
    walk.press('\r\r');
    expect(walk.screen).toBe('actions');
  });

  it('toggle as often as they were pressed', () => {
    const walk = Walk.signedIn(noAnswers('attach'))
      .press('enter')
      .listed('user', [{ type: 'user', name: 'alice', path: '/', arn: '' }]);
    expect(walk.press('   ').wizard.answers.principals).toEqual([{ type: 'user', name: 'alice' }]);
  });
});

describe('the y that writes', () => {
  it('counts when it is pressed by itself', async () => {
    const walk = (await atReview()).press('y');
    expect([walk.screen, walk.wizard.run.status]).toEqual(['run', 'wanted']);
  });

  it.each(['yy', 'yes', 'y\r', '\ry', ' y'])('does not count in the longer chunk %j', async chunk => {
    const walk = (await atReview()).press(chunk);
    expect([walk.screen, walk.wizard.run.status, walk.wizard.plan.status]).toEqual([
      'confirm',
      'not-started',
      'ready',
    ]);
  });

  it('does not count in a paste', async () => {
    expect((await atReview()).paste('y').screen).toBe('confirm');
    // Whatever a control character that was copied along means as a key.
    const copied = ['escape', 'ctrl-g', 'down', 'enter'].map(key => ({ type: 'key', name: key }) as const);
    const pasted = [{ type: 'paste-began' }, ...copied, { type: 'paste-ended' }] as const;
    const review = await atReview();
    const { overlay, screen } = review.happen(
      ...pasted.map(press => ({ type: 'key-pressed', press }) as const),
    ).wizard;
    expect([overlay, screen]).toEqual(['none', 'confirm']);
  });

  it('does not count while the terminal is too small to see what it would write', async () => {
    const walk = (await atReview()).happen({ type: 'resized', size: { columns: 40, rows: 10 } }).press('y');
    expect(walk.screen).toBe('confirm');
  });

  it('does not count before the plan is there', async () => {
    const walk = await atReview();
    expect(walk.press('escape', 'enter', 'y').screen).toBe('confirm');
  });
});

describe('a plan', () => {
  it('is not taken for answers that changed while it was made', async () => {
    const walk = await atReview();
    walk.press('escape', 'enter').happen({ type: 'plan-awaited' });
    const late = await planFor(walk);
    const users = ['alice', 'bob'].map(name => ({ type: 'user', name, path: '/', arn: '' }) as const);
    walk.press('escape', 'escape').listed('user', users);
    walk.press('down', ' ', 'enter', 'enter').happen({ type: 'plan-awaited' }, late);
    expect([walk.screen, walk.wizard.plan.status]).toEqual(['confirm', 'loading']);
  });
});

describe('Esc', () => {
  it('clears the filter first, then goes back', () => {
    const walk = Walk.signedIn().press('enter', '/tasks', 'enter');
    expect(walk.press('escape').wizard.local.start.lists.templates.filter.graphemes).toEqual([]);
    expect(walk.screen).toBe('start');
    expect(walk.press('escape').screen).toBe('menu');
  });

  it('clears a filter that is being typed', () => {
    const walk = Walk.signedIn().press('enter', '/tasks', 'escape');
    expect([walk.screen, walk.wizard.local.start.lists.templates.filtering]).toEqual(['start', false]);
  });

  it('never quits, however often it is pressed', () => {
    const walk = Walk.signedIn(answered()).press(...Array.from({ length: 20 }, () => 'escape'));
    expect([walk.screen, walk.wizard.exitCode]).toEqual(['menu', undefined]);
  });

  it('closes the help and stays on its screen', () => {
    const walk = Walk.signedIn().press('enter', '?');
    expect(walk.wizard.overlay).toBe('help');
    expect([walk.press('escape').wizard.overlay, walk.screen]).toEqual(['none', 'start']);
  });
});

describe('going back', () => {
  it('leads from the final review to the menu over every step, and forward again, all answers kept', async () => {
    const walk = await atReview();
    const { answers } = walk.wizard;
    const seen = [walk.screen];
    while (walk.screen !== 'menu') seen.push(walk.press('escape').screen);
    expect(seen).toEqual([
      'confirm',
      'which-policies',
      'who',
      'name',
      'review-policy',
      'permissions',
      'parameters',
      'start',
      'menu',
    ]);
    expect(walk.wizard.answers).toEqual(answers);
    walk.press(...Array.from({ length: 11 }, () => 'enter'));
    expect(walk.screen).toBe('confirm');
  });

  it('is allowed from an invalid value, which is there again on the way forward', () => {
    const walk = Walk.signedIn().press('enter', 'enter', '!!', 'escape');
    expect(walk.screen).toBe('start');
    walk.press('enter');
    expect(walk.wizard.local.parameters.fields.map(item => textOf(item.state))).toContain('!!');
  });

  it('takes back a statement that was begun and has no action', () => {
    const walk = Walk.signedIn().press('enter', 'end', 'enter', 'enter', 'enter');
    expect(walk.press('escape', 'escape').screen).toBe('permissions');
    expect(walk.wizard.answers.document.Statement).toEqual([]);
  });
});

describe('going forward', () => {
  it('is refused with the reason, at the field that lacks something', () => {
    const walk = Walk.signedIn().press('enter', 'enter', 'enter', 'enter', 'enter', 'enter');
    const { fields, focus } = walk.wizard.local.parameters;
    expect([walk.screen, fields[focus]?.id]).toEqual(['parameters', 'cluster_name']);
    expect(walk.wizard.problem).toBe('cluster_name is missing.');
  });

  it('needs no visit to what the account knows', () => {
    const walk = Walk.signedIn().press('enter', 'enter', 'web', 'enter');
    expect(walk.screen).toBe('permissions');
  });
});

describe('Ctrl-C', () => {
  it('leaves at once with 130 when there is nothing to lose', () => {
    expect(Walk.signedIn().press('ctrl-c').wizard.exitCode).toBe(130);
  });

  it('asks once when there is something to lose', () => {
    const walk = Walk.signedIn(answered()).press('ctrl-c');
    expect([walk.wizard.overlay, walk.wizard.exitCode]).toEqual(['leave', undefined]);
    expect(walk.press('y').wizard.exitCode).toBe(130);
  });

  it('leaves when it is pressed again', () => {
    expect(Walk.signedIn(answered()).press('ctrl-c', 'ctrl-c').wizard.exitCode).toBe(130);
  });

  it.each(['escape', 'n', 'enter'])('is taken back with %s', key => {
    const { overlay, exitCode } = Walk.signedIn(answered()).press('ctrl-c', key).wizard;
    expect([overlay, exitCode]).toEqual(['none', undefined]);
  });

  it('stops a run after the step under way, without a question during which it would go on', async () => {
    const walk = (await atReview()).press('y').happen({ type: 'run-began' });
    walk.press('ctrl-c');
    expect(walk.wizard.overlay).toBe('none');
    expect(walk.wizard.run).toMatchObject({ status: 'running', stopping: true });
    expect(walk.wizard.exitCode).toBeUndefined();
  });
});

describe('a paste', () => {
  it('puts its line breaks into a text as spaces and decides nothing', () => {
    const walk = Walk.signedIn().press('enter', 'enter').paste('web\rapp\r');
    const { fields } = walk.wizard.local.parameters;
    expect([walk.screen, fields[0] && textOf(fields[0].state)]).toEqual(['parameters', 'web app ']);
  });

  it('keeps a tab as a blank of the text', () => {
    const walk = Walk.signedIn().press('enter', 'enter').paste('web\tapp');
    expect(walk.wizard.answers.parameters.cluster_name).toBe('web app');
  });

  it('presses no Enter where there is no text', () => {
    expect(Walk.signedIn().paste('\r\r\r').screen).toBe('menu');
  });
});

describe('the help', () => {
  it('can be scrolled to its end and no further', () => {
    const walk = Walk.signedIn().press('enter', '?', 'end');
    const { helpScroll } = walk.wizard;
    expect(helpScroll).toBeGreaterThan(0);
    expect(walk.press('down').wizard.helpScroll).toBe(helpScroll);
    expect(walk.press('home').wizard.helpScroll).toBe(0);
  });

  it('begins at its start each time', () => {
    expect(Walk.signedIn().press('enter', '?', 'end', 'escape', '?').wizard.helpScroll).toBe(0);
  });
});

describe('without credentials', () => {
  const failure = { kind: 'credentials', code: 'NoCredentials', message: 'None.', hint: undefined };

  it('the first question is where to work, and the practice account is one key away', () => {
    const walk = new Walk().happen({ type: 'identity-failed', failure });
    expect(walk.screen).toBe('where');
    walk.press('enter');
    expect(walk.wizard.choice.sandbox).toBe(true);
    expect(walk.wizard.identity.status).toBe('wanted');
  });
});
