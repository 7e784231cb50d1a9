import path from 'node:path';
import { cleanup, render } from 'ink-testing-library';
import type { Account, AccountChoice } from '../../source/account/account.ts';
import type { ProfileRow } from '../../source/account/profile-rows.ts';
import { type Answers, noAnswers } from '../../source/procedure/answers.ts';
import { DraftDesk } from '../../source/procedure/draft-desk.ts';
import { Drafts } from '../../source/settings/drafts.ts';
import { LastNames } from '../../source/settings/last-names.ts';
import { Preferences } from '../../source/settings/preferences.ts';
import { App } from '../../source/ui/app.tsx';
import type { Services } from '../../source/ui/effects/services.ts';
import { type Symbols, SymbolsContext, symbolsFor } from '../../source/ui/frame/theme.ts';
import { initialWizard } from '../../source/ui/state/initial.ts';
import type { Size } from '../../source/ui/state/wizard.ts';
import { ownFolder } from '../own-folder.ts';
import { FakeAccount } from './fake-account.ts';
import { shownReceipts } from './shown-receipts.ts';

export interface StageOptions {
  readonly account?: Account;
  /** The account of each choice, where there are several. */
  readonly accounts?: (choice: AccountChoice) => Account;
  readonly answers?: Answers;
  readonly size?: Size;
  readonly symbols?: Symbols;
  readonly profiles?: readonly ProfileRow[];
  readonly choice?: AccountChoice;
  /** When it is, as ISO 8601. */
  readonly now?: string;
  /** A folder with what earlier wizards have left, made by stageHome; a fresh one without it. */
  readonly home?: string;
  /** When what the wizard has come to know is on the screen; at once without it. */
  readonly shown?: () => Promise<void>;
}

/** What to wait for in a frame. */
type Sight = string | RegExp | ((frame: string) => boolean);

/** Long enough for a busy machine; a test that meets it has failed. */
const PATIENCE_MS = 8_000;

/** What a terminal sends for the keys that tests press. */
const KEYS = { enter: '\r', esc: '\x1b', up: '\x1b[A', down: '\x1b[B', end: '\x1b[F', tab: '\t' } as const;
type Key = keyof typeof KEYS;

/** Stage shows the wizard to a test: its frames as a reader would see them, without colours. */
export class Stage {
  readonly size: Size;
  readonly #view: ReturnType<typeof render>;
  readonly #watchers = new Set<() => void>();

  constructor(options: StageOptions = {}) {
    this.size = options.size ?? { columns: 80, rows: 24 };
    const initial = initialWizard(
      options.choice ?? { sandbox: false },
      options.answers ?? noAnswers('create-and-attach'),
      this.size,
    );
    const symbols = options.symbols ?? symbolsFor({ LANG: 'C.UTF-8' });
    this.#view = render(
      <SymbolsContext.Provider value={symbols}>
        <App initial={initial} services={servicesFor(options)} />
      </SymbolsContext.Provider>,
    );
    const { stdout } = this.#view;
    const write = stdout.write;
    stdout.write = frame => {
      write(frame);
      for (const look of [...this.#watchers]) look();
    };
    this.#tellSize();
  }

  /** frames are all frames so far that were not empty, the first ones at the size of ink-testing-library left out. */
  frames(): string[] {
    return this.#view.frames.slice(this.#skipped).filter(frame => frame.trim() !== '');
  }

  /** frame is the last frame, without blanks at the ends of its lines. */
  frame(): string {
    return trimmed(this.#view.lastFrame() ?? '');
  }

  /** until waits for a sight and gives that frame; it throws with the last frame when the sight never comes. */
  until(sight: Sight): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const frame = this.frame();
        if (!isSeen(sight, frame)) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(frame);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`No frame showed ${String(sight)}:\n${this.frame()}`));
      }, PATIENCE_MS);
      this.#watchers.add(look);
      look();
    });
  }

  /** press presses keys one after another, each when the frame has answered the one before. */
  async press(...keys: (Key | { type: string })[]): Promise<string> {
    for (const key of keys) {
      const before = this.frame();
      this.#view.stdin.write(typeof key === 'string' ? KEYS[key] : key.type);
      await this.until(frame => frame !== before);
    }
    return this.frame();
  }

  /** resize changes the size of the terminal, which the wizard hears of. */
  resize(size: Size): void {
    Object.assign(this.size, size);
    this.#tellSize();
  }

  #skipped = 0;

  /** ink-testing-library has 100 columns and no rows; its terminal is made to be as large as the test's. */
  #tellSize(): void {
    const { stdout } = this.#view;
    const { columns, rows } = this.size;
    Object.defineProperty(stdout, 'columns', { value: columns, configurable: true });
    Object.defineProperty(stdout, 'rows', { value: rows, configurable: true });
    this.#skipped = this.#view.frames.length;
    stdout.emit('resize');
  }
}

/** closeStages takes down every wizard of a test. */
export function closeStages(): void {
  cleanup();
}

/** stageHome makes a folder in which several wizards of a test keep their files. */
export function stageHome(): string {
  return ownFolder('stage');
}

function servicesFor({
  account = new FakeAccount(),
  accounts,
  profiles = [],
  home = stageHome(),
  now: time = '2026-11-21T14:03:00Z',
  shown = async () => {},
}: StageOptions): Services {
  const now = () => new Date(time);
  return {
    openAccount: accounts ?? (() => account),
    profileRows: async () => [...profiles],
    receipts: shownReceipts(path.join(home, 'runs')),
    drafts: new DraftDesk(new Drafts(path.join(home, 'drafts')), now),
    preferences: new Preferences(path.join(home, 'settings.json')),
    shown,
    lastNames: new LastNames(path.join(home, 'last-names.json'), () => true),
    now,
  };
}

function isSeen(sight: Sight, frame: string): boolean {
  if (typeof sight === 'string') return frame.includes(sight);
  return sight instanceof RegExp ? sight.test(frame) : sight(frame);
}

function trimmed(frame: string): string {
  return frame
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n');
}
