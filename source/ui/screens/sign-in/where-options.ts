import { AT_HAND, PRACTISE, PROFILE, retryPlace, SIGNING_IN } from '../../../procedure/places-to-work.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';

type Place = 'former' | 'practise' | 'profile' | 'at-hand' | 'retry' | 'signing-in';
type PlaceOption = Option & { readonly id: Place };

/** whereOptions are the places in which the person can work now; the one that would only be where they are is left out. */
export function whereOptions(wizard: Wizard): readonly PlaceOption[] {
  const { choice, identity, local } = wizard;
  const failed = identity.status === 'failed';
  // Where the practice account is what the person is in, or came from, one entry for it is enough.
  const isPractising = failed ? local.worked?.identity.sandbox === true : choice.sandbox;
  const isNamed = choice.sandbox || choice.profile !== undefined;
  return [
    ...(failed ? formerOption(wizard) : []),
    ...(isPractising ? [] : [PRACTISE]),
    PROFILE_OPTION,
    ...(isNamed ? [AT_HAND] : []),
    ...(failed ? [retryOption(wizard)] : []),
    SIGNING_IN_OPTION,
  ];
}

const PROFILE_OPTION: PlaceOption = {
  ...PROFILE,
  detail: ['Names a profile of ~/.aws/config or ~/.aws/credentials to sign in with.'],
};

const SIGNING_IN_OPTION: PlaceOption = {
  ...SIGNING_IN,
  detail: ['Single sign-on, access keys, roles: which command or file each takes.'],
};

function retryOption({ choice, identity }: Wizard): PlaceOption {
  const code = identity.status === 'failed' ? identity.failure.code : '';
  return {
    ...retryPlace(choice.profile === undefined ? undefined : safeLine(choice.profile)),
    detail: [
      `What went wrong has the code ${safeLine(code)}. Sign in from another terminal, then choose this or press r.`,
    ],
  };
}

/** Who only had a look at another account wants to be back in the one that worked. */
function formerOption({ local: { worked } }: Wizard): PlaceOption[] {
  if (worked === undefined) return [];
  const { id, arn, sandbox } = worked.identity;
  return [
    {
      id: 'former',
      label: sandbox ? 'Back to the practice account' : `Back to the account ${id}`,
      note: safeLine(arn.split(':').slice(5).join(':')),
      detail: ['The account in which you were before.'],
    },
  ];
}
