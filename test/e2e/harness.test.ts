import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeOnPosix } from '../posix.ts';
import { converse } from './converse.ts';
import { bytesOf } from './keys.ts';
import { ownSurroundings } from './surroundings.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

const echoKeys = fileURLToPath(new URL('fixtures/echo-keys.js', import.meta.url));
const open: Terminal[] = [];

function openEcho(options: TerminalOptions = {}): Terminal {
  const terminal = Terminal.open(process.execPath, [echoKeys], options);
  open.push(terminal);
  return terminal;
}

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const terminal of open.splice(0)) await terminal.close();
});

describeOnPosix('a terminal for tests', () => {
  it('hides CI from the program and is an xterm', async () => {
    vi.stubEnv('CI', 'true');
    const terminal = openEcho();
    await terminal.until('ready');
    expect(terminal.lines()[0]).toBe('{"ci":null,"term":"xterm-256color"}');
  });

  it('hands over named keys, typed text and pasted text', async () => {
    const terminal = openEcho();
    await converse(terminal, [
      { when: 'ready', press: 'up' },
      { when: 'keys "\\u001b[A"', press: 'ctrl-c' },
      { when: 'keys "\\u0003"', press: 'enter' },
      { when: 'keys "\\r"', type: 'ab' },
      { when: /keys "ab"$/ },
    ]);
    terminal.paste('one\ntwo');
    await terminal.until('keys "\\u001b[200~one\\rtwo\\u001b[201~"');
  });

  it('tells the program when the window changes its size', async () => {
    const terminal = openEcho({ columns: 100, rows: 30 });
    await terminal.until('size 100x30');
    await terminal.until('ready');
    terminal.resize(60, 15);
    await terminal.until('size 60x15');
    expect(terminal.lines()).toHaveLength(15);
  });

  it('keeps what has left the screen, without trailing spaces', async () => {
    const terminal = openEcho({ rows: 10 });
    await terminal.until('ready');
    terminal.type('f');
    expect(await terminal.until('filled')).toMatch(/^line 32\n.*\nline 40\nfilled$/s);
    expect(terminal.scrollback().slice(-2)).toEqual(['line 30', 'line 31']);
    expect(terminal.cursor()).toEqual({ column: 6, row: 9 });
  });

  it('answers a program that asks where the cursor is', async () => {
    const terminal = openEcho();
    await terminal.until('ready');
    terminal.type('c');
    await terminal.until('keys "\\u001b[4;1R"');
  });

  it('sees another screen after a key', async () => {
    const terminal = openEcho();
    await terminal.until('ready');
    expect(await terminal.pressAndSee('tab')).toContain('keys "\\t"');
  });

  it('knows the exit code and the last words', async () => {
    const terminal = openEcho();
    await terminal.until('ready');
    terminal.type('q');
    expect(await terminal.exitCode).toBe(7);
    expect(terminal.lines()).toContain('bye');
  });

  it('fails with a picture of the screen when a sight does not come', async () => {
    const terminal = openEcho({ columns: 40, rows: 5 });
    await terminal.until('ready');
    const waiting = terminal.until('never shown', { patienceMs: 50 });
    await expect(waiting).rejects.toThrow(
      /did not show "never shown" within 50 ms:\n\+-{40}\+\n\|[^\n]{40}\|\n/,
    );
  });

  it('stops waiting when the program has ended', async () => {
    const terminal = openEcho();
    await terminal.until('ready');
    const waiting = terminal.until('never shown');
    terminal.type('q');
    await expect(waiting).rejects.toThrow('before the program ended with exit code 7');
  });

  it('ends a program with its window and says so by the exit code', async () => {
    const terminal = openEcho();
    await terminal.until('ready');
    await terminal.close();
    expect(await terminal.exitCode).toBe(128 + 1);
  });
});

describe('the surroundings of a program under test', () => {
  it('hold no credentials and are gone when they are removed', () => {
    vi.stubEnv('AWS_SESSION_TOKEN', 'of the machine');
    const { env, folder, remove } = ownSurroundings();
    expect(Object.keys(env).filter(name => /TOKEN|SECRET|_PROFILE/.test(name))).toEqual([]);
    expect(existsSync(env.AWS_CONFIG_FILE ?? '')).toBe(true);
    remove();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the names of keys', () => {
  it.each([
    ['ctrl-c', '\x03'],
    ['alt-b', '\x1bb'],
    ['esc', '\x1b'],
    ['down', '\x1b[B'],
  ] as const)('%s', (key, bytes) => {
    expect(bytesOf(key)).toBe(bytes);
  });
});
