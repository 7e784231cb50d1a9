import type { Identity, PolicyRow } from '../../source/account/account.ts';
import type { PrincipalRow } from '../../source/account/principal-row.ts';
import { type Answers, noAnswers } from '../../source/procedure/answers.ts';
import type { Preset } from '../../source/procedure/preset.ts';
import { keyPresses } from '../../source/ui/keys/key-press.ts';
import { BACKGROUND, SCREENS } from '../../source/ui/screens/screens.ts';
import type { WizardEvent } from '../../source/ui/state/events.ts';
import { initialWizard } from '../../source/ui/state/initial.ts';
import { wizardReducer } from '../../source/ui/state/reducer.ts';
import type { ListingName, ScreenId, Size, Wizard } from '../../source/ui/state/wizard.ts';
import { IDENTITY } from './fake-account.ts';

const reduce = wizardReducer(SCREENS, BACKGROUND);

const KEYS = new Set([
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'enter',
  'escape',
  'tab',
  'shift-tab',
  'erase',
]);

/** A key that carries no flag: Ink gives text without any. */
const NO_FLAGS = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

/** Walk drives the reducer of the wizard by keys and answers of the account, without drawing anything. */
export class Walk {
  wizard: Wizard;

  constructor(
    answers: Answers = noAnswers('create-and-attach'),
    size: Size = { columns: 80, rows: 24 },
    preset?: Preset,
  ) {
    this.wizard = withoutMenuReading(initialWizard({ sandbox: false }, answers, size, preset));
  }

  /** signedIn is a walk that stands at the menu, the account known. */
  static signedIn(answers?: Answers, identity: Identity = IDENTITY): Walk {
    return new Walk(answers).happen({ type: 'identity-found', identity });
  }

  /** happen lets events other than keys reach the reducer. */
  happen(...events: WizardEvent[]): this {
    for (const event of events) this.wizard = withoutMenuReading(reduce(this.wizard, event));
    return this;
  }

  /** press presses keys by their names (`enter`, `ctrl-c`); anything else is typed, each in a chunk of its own. */
  press(...keys: string[]): this {
    for (const key of keys) {
      const presses =
        KEYS.has(key) || key.startsWith('ctrl-')
          ? [{ type: 'key', name: key } as const]
          : keyPresses(key, NO_FLAGS);
      this.happen(...presses.map(press => ({ type: 'key-pressed', press }) as const));
    }
    return this;
  }

  /** paste is a text between the marks that terminals put around what is pasted. */
  paste(text: string): this {
    return this.happen({ type: 'key-pressed', press: { type: 'paste-began' } })
      .press(text)
      .happen({ type: 'key-pressed', press: { type: 'paste-ended' } });
  }

  /** listed lets a whole list arrive. */
  listed(name: ListingName, items: readonly (PrincipalRow | PolicyRow)[]): this {
    return this.happen(
      { type: 'listing-awaited', name },
      { type: 'page-arrived', name, items },
      { type: 'listing-completed', name },
    );
  }

  get screen(): ScreenId {
    return this.wizard.screen;
  }
}

/** The menu looks at what earlier wizards left; on a walk they have left nothing. */
function withoutMenuReading(wizard: Wizard): Wizard {
  return { ...wizard, errands: wizard.errands.filter(({ errand }) => errand.type !== 'read-menu') };
}
