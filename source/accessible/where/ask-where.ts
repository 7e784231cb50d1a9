import type { AccountChoice } from '../../account/account.ts';
import { EXPLAINED_PLACES } from '../../procedure/explained/places.ts';
import { AT_HAND, PRACTISE, PROFILE, retryPlace, SIGNING_IN } from '../../procedure/places-to-work.ts';
import { BEFORE_WAYS, BEHIND_WAYS, WAYS_TO_SIGN_IN } from '../../procedure/ways-to-sign-in.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { askProfile } from './ask-profile.ts';

type Place = 'practise' | 'profile' | 'at-hand' | 'retry' | 'signing-in';

/** What is known where it is asked where to work. */
export interface WhereAsked {
  /** Why nobody is signed in. */
  readonly failed: string | undefined;
  readonly code: string | undefined;
  readonly back: 'possible' | 'impossible';
}

/** askWhere asks where to work; nothing when the person goes back. */
export async function askWhere(sitting: Sitting, asked: WhereAsked): Promise<AccountChoice | undefined> {
  const { talk, choice } = sitting;
  const heard = new Heard();
  for (;;) {
    const chosen = await chooseOne<Place>(talk, {
      question: [...(asked.failed === undefined ? [] : [asked.failed]), 'Where would you like to work?'],
      options: placesFor(choice, asked),
      help: EXPLAINED_PLACES,
      back: asked.back,
      heard,
    });
    if (chosen.kind !== 'chosen') return undefined;
    const { profile: _, ...rest } = choice;
    switch (chosen.id) {
      case 'practise':
        return { ...choice, sandbox: true };
      case 'at-hand':
        return { ...rest, sandbox: false };
      case 'retry':
        return { ...choice };
      case 'profile': {
        const name = await askProfile(sitting);
        if (name !== undefined) return { ...choice, sandbox: false, profile: name };
        break;
      }
      case 'signing-in':
        talk.say('', ...WAY_LINES);
    }
  }
}

const WAY_LINES = [
  BEFORE_WAYS,
  ...WAYS_TO_SIGN_IN.flatMap(({ name, lines }) => [
    `${name}:`,
    ...lines.flatMap(([command, meaning]) => [command, `(${meaning})`]),
  ]),
  BEHIND_WAYS,
];

function placesFor({ sandbox, profile }: AccountChoice, { code }: WhereAsked): Option<Place>[] {
  const isNamed = sandbox || profile !== undefined;
  return [
    ...(sandbox ? [] : [PRACTISE]),
    PROFILE,
    ...(isNamed ? [AT_HAND] : []),
    ...(code === undefined ? [] : [retryPlace(profile)]),
    SIGNING_IN,
  ];
}
